package io.sagelint.engine;

/** Says why a revision cannot be compared with, and what to do. */
public final class RevisionException extends Exception {
  private static final long serialVersionUID = 1;

  RevisionException(String message) {
    super(message);
  }
}
