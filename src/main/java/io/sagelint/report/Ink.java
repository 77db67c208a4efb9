package io.sagelint.report;

import io.sagelint.rule.Severity;

/** What a piece of text is, as far as its colour goes. */
enum Ink {
  CRITICAL("1;35"),
  HIGH("1;31"),
  MEDIUM("1;33"),
  LOW("1;36"),
  UNDETERMINED("1;34"),
  ERROR("1;31"),
  BOLD("1"),
  ASIDE("34"),
  GUTTER("2");

  private final String code;

  Ink(String code) {
    this.code = code;
  }

  /** The parameters of the ANSI sequence. */
  String code() {
    return code;
  }

  static Ink of(Severity severity) {
    return switch (severity) {
      case CRITICAL -> CRITICAL;
      case HIGH -> HIGH;
      case MEDIUM -> MEDIUM;
      case LOW -> LOW;
    };
  }
}
