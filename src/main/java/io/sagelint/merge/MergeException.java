package io.sagelint.merge;

/** Why reports cannot be joined, for whoever called; nothing is written then. */
public final class MergeException extends Exception {
  private static final long serialVersionUID = 1L;

  MergeException(String message) {
    super(message);
  }
}
