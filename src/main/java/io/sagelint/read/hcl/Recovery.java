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
   * @param wellFormed whether brackets can be trusted more than indentation
   */
  int resume(int item, int failure, boolean wellFormed) {
    int balanced = new BracketSkipper(cursor, lines, item, wellFormed).skip(failure);
    return balanced >= 0 ? balanced : resumeByIndentation(item, failure);
  }

  /** A line with a closing bracket below the item's first character is taken as its last line. */
  private int resumeByIndentation(int item, int failure) {
    int indentation = lines.indentation(item);
    int line = lines.start(failure);
    if (line <= item) {
      line = lines.next(failure);
    }
    for (; line < cursor.text().length(); line = lines.next(line)) {
      int first = lines.firstInLine(line);
      int column = first - line;
      char c = cursor.at(first);
      if (column == indentation && (c == '}' || c == ']' || c == ')')) {
        return lines.endOfText(first, lines.next(first));
      }
      if (column <= indentation && (c == '}' || lines.beginsItem(first))) {
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
