package io.sagelint.cli;

/** The call is wrong; the message says how to call instead. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1;

  UsageException(String message) {
    super(message);
  }
}
