package io.sagelint.cli;

/** What a run tells its caller; never depends on the format. */
enum ExitCode {
  CLEAN(0),
  /** Findings at or above {@code --fail-on}. */
  FOUND(1),
  /** The call or the configuration is wrong. */
  USAGE(2),
  /** An input could not be analysed, or we are wrong. */
  INCOMPLETE(3);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }
}
