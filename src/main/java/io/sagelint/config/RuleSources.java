package io.sagelint.config;

import io.sagelint.diagnostic.Problem;
import io.sagelint.read.Node;
import io.sagelint.rule.BuiltInRules;
import io.sagelint.rule.RuleFiles;
import io.sagelint.rule.RuleSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules that ship with the program, and more of them.
 *
 * @param paths of rule files, and of folders of them
 * @param overrides what the configuration changes in them
 * @param directory where relative paths start, absolute; messages name files from there
 */
public record RuleSources(List<String> paths, RuleOverrides overrides, Path directory) {
  /** Those that a configuration names, and more. */
  public static RuleSources of(Configuration configured, List<String> more, Path directory) {
    List<String> paths = new ArrayList<>();
    configured.ruleFolders().forEach(path -> paths.add(path.toString()));
    paths.addAll(more);
    return new RuleSources(List.copyOf(paths), configured.overrides(), directory);
  }

  /**
   * All of them.
   *
   * @throws ConfigurationException if a rule file is wrong; names every mistake
   */
  public RuleSet rules() throws IOException {
    return rules(true);
  }

  /** Those that judge without being asked for; the others are not even read, to start faster. */
  RuleSet byDefault() throws IOException {
    boolean asShipped = paths.isEmpty() && overrides.byRule().isEmpty();
    return asShipped ? BuiltInRules.byDefault() : rules(!overrides.byRule().isEmpty());
  }

  private RuleSet rules(boolean unasked) throws IOException {
    List<Problem> problems = new ArrayList<>();
    List<Node> files = files(problems);
    RuleSet all = BuiltInRules.load(unasked, built -> changed(built, files, problems), problems);
    if (!problems.isEmpty()) {
      throw new ConfigurationException(RuleFiles.describe(whose(problems), problems), problems);
    }
    return all;
  }

  private String whose(List<Problem> problems) {
    long configured = problems.stream().map(Problem::path).filter(overrides::isIn).count();
    if (configured == 0) {
      return "the rule files have";
    }
    return configured == problems.size()
        ? "the configuration has"
        : "the configuration and the rule files have";
  }

  private List<Node> changed(List<Node> built, List<Node> files, List<Problem> problems) {
    List<Node> rules = new ArrayList<>(built);
    rules.addAll(files);
    return overrides.apply(rules, problems);
  }

  /** The rule files as they are written. */
  public List<Node> files(List<Problem> problems) throws IOException {
    List<Node> files = new ArrayList<>();
    for (String name : paths) {
      if (!Files.exists(directory.resolve(name))) {
        throw new ConfigurationException("no such file or folder: " + name);
      }
      files.addAll(RuleFiles.readRules(directory, name, problems));
    }
    return files;
  }
}
