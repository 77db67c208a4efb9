package io.sagelint.cli;

import io.sagelint.diagnostic.Problem;
import io.sagelint.read.Node;
import io.sagelint.rule.BuiltInRules;
import io.sagelint.rule.RuleFiles;
import io.sagelint.rule.RuleSet;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** The rules that ship with the program, and those that {@code --rules} names. */
record RuleSources(List<String> paths, Console console) {
  /**
   * All of them.
   *
   * @throws UsageException if a rule file is wrong; names every mistake
   */
  RuleSet rules() throws IOException {
    RuleSet builtIn = BuiltInRules.load();
    if (paths.isEmpty()) {
      return builtIn;
    }
    List<Problem> problems = new ArrayList<>();
    RuleSet all = builtIn.plus(files(problems), problems);
    if (!problems.isEmpty()) {
      throw new UsageException(RuleFiles.describe(problems));
    }
    return all;
  }

  /** The rule files as they are written. */
  List<Node> files(List<Problem> problems) throws IOException {
    List<Node> files = new ArrayList<>();
    for (String name : paths) {
      if (!Files.exists(console.directory().resolve(name))) {
        throw new UsageException("no such file or folder: " + name);
      }
      files.addAll(RuleFiles.readRules(console.directory(), name, problems));
    }
    return files;
  }
}
