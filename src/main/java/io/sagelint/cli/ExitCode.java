package io.sagelint.cli;

/** What a run tells its caller; never depends on the format. */
enum ExitCode {
  CLEAN(0, "Nothing at or above --fail-on."),
  FOUND(1, "Findings at or above --fail-on."),
  USAGE(2, "The call or the configuration is wrong."),
  INCOMPLETE(3, "An input could not be analysed, or the program failed; all else is reported.");

  private final int code;
  private final String meaning;

  ExitCode(int code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  int code() {
    return code;
  }

  /** A sentence for manuals. */
  String meaning() {
    return meaning;
  }
}
