package io.sagelint.read;

import io.sagelint.diagnostic.Problem;
import io.sagelint.source.SourceFile;
import io.sagelint.source.Span;

/** How much a tree may hold, so that later stages may recurse over it without thinking. */
final class Bounds {
  /** Collections within each other; templates of people and tools stay below 40. */
  static final int DEPTH = 200;

  /** Nodes that aliases add to a tree when each is counted as a copy of what it names. */
  static final long ALIASED_NODES = 1_000_000;

  private Bounds() {}

  /** Ends the reading if a collection that opens at {@code offset} is too deep. */
  static void checkDepth(int depth, SourceFile file, int offset) {
    if (depth > DEPTH) {
      Span place = file.span(offset, offset);
      throw new Unreadable(
          Problem.limit(place, "nested too deeply: more than " + DEPTH + " levels"));
    }
  }
}
