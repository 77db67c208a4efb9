package io.sagelint.config;

import io.sagelint.diagnostic.Problem;
import io.sagelint.rule.RuleFiles;
import java.util.List;

/** What was configured does not do; the message says what to write instead. */
public final class ConfigurationException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<Problem> problems;

  ConfigurationException(String message) {
    this(message, List.of());
  }

  /** Mistakes in the configuration; the message names them all. */
  public ConfigurationException(List<Problem> problems) {
    this(RuleFiles.describe("the configuration has", problems), problems);
  }

  /** Mistakes in files. */
  ConfigurationException(String message, List<Problem> problems) {
    super(message);
    this.problems = List.copyOf(problems);
  }

  /** The mistakes, if they have places. */
  public List<Problem> problems() {
    return problems;
  }
}
