package io.sagelint.read.hcl;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Keeps the syntax tree shallow enough for the stack, ours and that of whoever walks the tree. Real
 * files nest a few dozen levels at most.
 */
final class Nesting {
  /** Levels of blocks and expressions; each costs the parser up to two kilobytes of stack. */
  static final int MAX_LEVELS = 200;

  /** Nodes from an attribute's value to the deepest one in it. */
  private static final int MAX_HEIGHT = 1000;

  private int level;
  private int chained;

  int level() {
    return level;
  }

  /** Goes back to the level at which a broken item began. */
  void reset(int toLevel) {
    level = toLevel;
  }

  void enter(int offset) {
    if (level >= MAX_LEVELS) {
      throw tooDeep(offset);
    }
    level++;
  }

  void leave() {
    level--;
  }

  /** Counts an operator or index that makes the tree higher without a level of its own. */
  void chain() {
    chained++;
  }

  /** Measures a whole value, but only if enough chains were seen to make it too high. */
  void checkHeight(Expression value) {
    if (chained > MAX_HEIGHT / 4 && isTooHigh(value)) {
      throw tooDeep(value.start());
    }
    chained = 0;
  }

  private static boolean isTooHigh(Expression value) {
    Deque<Expression> row = new ArrayDeque<>();
    row.add(value);
    for (int height = 0; !row.isEmpty(); height++) {
      if (height > MAX_HEIGHT) {
        return true;
      }
      for (int left = row.size(); left > 0; left--) {
        row.addAll(row.remove().children());
      }
    }
    return false;
  }

  private static SyntaxFailure tooDeep(int offset) {
    return new SyntaxFailure(
        SyntaxFailure.Kind.LIMIT,
        offset,
        offset,
        "this is nested too deeply to be read; at most " + MAX_LEVELS + " levels are");
  }
}
