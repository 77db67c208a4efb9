package io.sagelint.read.hcl;

/**
 * Finds where to go on after an item that cannot be read, so that one mistake hides little and is
 * told once. Goes by brackets if they match, else by indentation.
 */
final class Recovery {
  private final Cursor cursor;
  private final Lines lines;

  Recovery(Cursor cursor, Lines lines) {
    this.cursor = cursor;
    this.lines = lines;
  }

  /**
   * The offset of a line end, of a brace or of an item at which to go on, at least {@code failure}
   * or the start of its line.
   *
   * @param item where the item begins
   * @param failure where reading it failed
   */
  int resume(int item, int failure) {
    int balanced = new BracketSkipper(cursor, lines, item).skip(failure);
    return balanced >= 0 ? balanced : resumeByIndentation(item, failure);
  }

  private int resumeByIndentation(int item, int failure) {
    int indentation = lines.indentation(item);
    int line = lines.start(failure);
    if (line <= item) {
      line = lines.next(failure);
    }
    for (; line < cursor.text().length(); line = lines.next(line)) {
      int first = lines.firstInLine(line);
      boolean plausible = lines.beginsItem(first) || cursor.at(first) == '}';
      if (plausible && first - line <= indentation) {
        return first;
      }
    }
    return cursor.text().length();
  }

  /** After a heredoc that is never closed: the next block header that is not indented. */
  int resumeAfterHeredoc(int failure) {
    int length = cursor.text().length();
    for (int line = lines.next(failure); line < length; line = lines.next(line)) {
      if (lines.beginsBlock(line)) {
        return line;
      }
    }
    return length;
  }
}
