package io.sagelint.read;

import io.sagelint.diagnostic.Problem;
import io.sagelint.source.SourceFile;
import io.sagelint.source.Span;
import java.util.List;

/** How much a tree may hold, so that later stages may recurse over it without thinking. */
final class Bounds {
  /** Collections within each other; templates of people and tools stay below 40. */
  static final int DEPTH = 200;

  /** Nodes that aliases add to a tree when each is counted as a copy of what it names. */
  static final long ALIASED_NODES = 1_000_000;

  /** Mistakes in one file, beyond which they help nobody. */
  static final int MISTAKES = 20;

  private Bounds() {}

  /** Adds a mistake that the reader can read on behind; ends the reading at one too many. */
  static void tell(Problem mistake, List<Problem> problems) {
    if (problems.size() >= MISTAKES) {
      String message = "more than " + MISTAKES + " mistakes, not read further";
      throw new Unreadable(Problem.limit(mistake.span().orElseThrow(), message));
    }
    problems.add(mistake);
  }

  /** Ends the reading if a collection that opens at {@code offset} is too deep. */
  static void checkDepth(int depth, SourceFile file, int offset) {
    if (depth > DEPTH) {
      throw new Unreadable(tooDeep(file.span(offset, offset)));
    }
  }

  /** What to say where collections within each other are too many. */
  static Problem tooDeep(Span place) {
    return Problem.limit(place, "nested too deeply: more than " + DEPTH + " levels");
  }
}
