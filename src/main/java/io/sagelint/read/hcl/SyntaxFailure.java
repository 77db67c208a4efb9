package io.sagelint.read.hcl;

/** Leaves the item that cannot be read; never leaves the parser. */
final class SyntaxFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** What to do about the failure. */
  enum Kind {
    SYNTAX,
    /** A bound was reached. */
    LIMIT,
    /** A heredoc without its closing line: it would swallow the rest of the file. */
    OPEN_HEREDOC
  }

  private final Kind kind;
  private final int start;
  private final int end;

  SyntaxFailure(Kind kind, int start, int end, String message) {
    super(message, null, false, false);
    this.kind = kind;
    this.start = start;
    this.end = end;
  }

  Kind kind() {
    return kind;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }
}
