package io.sagelint.report;

import io.sagelint.rule.Severity;

/** The three steps that other tools rank by. */
public enum Level {
  ERROR,
  WARNING,
  NOTE;

  /** Critical and high are errors, medium warns, low is a note. */
  static Level of(Severity severity) {
    return switch (severity) {
      case CRITICAL, HIGH -> ERROR;
      case MEDIUM -> WARNING;
      case LOW -> NOTE;
    };
  }
}
