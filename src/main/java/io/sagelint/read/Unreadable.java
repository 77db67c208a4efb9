package io.sagelint.read;

import io.sagelint.diagnostic.Problem;

/** Ends a reading early; caught by the reader that started it, so it never leaves the package. */
final class Unreadable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  Unreadable(Problem problem) {
    super(problem.message(), null, false, false);
    this.problem = problem;
  }

  Problem problem() {
    return problem;
  }
}
