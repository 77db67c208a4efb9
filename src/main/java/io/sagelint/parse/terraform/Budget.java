package io.sagelint.parse.terraform;

import io.sagelint.model.Value;
import io.sagelint.parse.terraform.function.Limits;
import io.sagelint.source.Span;

/**
 * Bounds the work on one value: names may refer to names many times over, and loops may be nested.
 */
final class Budget {
  private static final int STEPS = 100_000;

  /** Each level takes a handful of frames of the thread's stack. */
  private static final int DEPTH = 250;

  private int depth;
  private int steps;

  /** Notes that a value inside the one underway is asked for; says whether there is room for it. */
  boolean enter() {
    steps = depth == 0 ? 1 : steps + 1;
    depth++;
    return depth <= DEPTH && steps <= STEPS;
  }

  /** What a value is without room for it. */
  Value exceeded(Span use) {
    String bound = depth > DEPTH ? DEPTH + " values within each other" : STEPS + " steps";
    return Limits.exceeded(use, bound);
  }

  /** Ends what the matching {@link #enter} began. */
  void leave() {
    depth--;
  }
}
