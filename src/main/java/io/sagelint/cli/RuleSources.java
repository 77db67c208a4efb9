package io.sagelint.cli;

import io.sagelint.config.Configuration;
import io.sagelint.config.RuleOverrides;
import io.sagelint.diagnostic.Problem;
import io.sagelint.read.Node;
import io.sagelint.rule.BuiltInRules;
import io.sagelint.rule.RuleFiles;
import io.sagelint.rule.RuleSet;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules that ship with the program, and those that {@code --rules} names.
 *
 * @param overrides what the configuration changes in them
 */
record RuleSources(List<String> paths, RuleOverrides overrides, Console console) {
  /** Those that a configuration names, and more. */
  static RuleSources of(Configuration configured, List<String> more, Console console) {
    List<String> paths = new ArrayList<>();
    configured.ruleFolders().forEach(path -> paths.add(path.toString()));
    paths.addAll(more);
    return new RuleSources(List.copyOf(paths), configured.overrides(), console);
  }

  /**
   * All of them.
   *
   * @throws UsageException if a rule file is wrong; names every mistake
   */
  RuleSet rules() throws IOException {
    return rules(true);
  }

  /** Those that judge without being asked for; the others are not even read, to start faster. */
  RuleSet byDefault() throws IOException {
    return rules(!overrides.byRule().isEmpty());
  }

  private RuleSet rules(boolean unasked) throws IOException {
    List<Problem> problems = new ArrayList<>();
    List<Node> files = files(problems);
    RuleSet all = BuiltInRules.load(unasked, built -> changed(built, files, problems), problems);
    if (!problems.isEmpty()) {
      throw new UsageException(RuleFiles.describe(problems));
    }
    return all;
  }

  private List<Node> changed(List<Node> built, List<Node> files, List<Problem> problems) {
    List<Node> rules = new ArrayList<>(built);
    rules.addAll(files);
    return overrides.apply(rules, problems);
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
