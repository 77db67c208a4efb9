package io.sagelint.read.hcl;

/** What lines look like, for guessing where broken items end. */
final class Lines {
  private final Cursor cursor;

  Lines(Cursor cursor) {
    this.cursor = cursor;
  }

  /** The start of the line an offset is in. */
  int start(int offset) {
    return cursor.text().lastIndexOf('\n', offset - 1) + 1;
  }

  /** The start of the next line, or the end of the text. */
  int next(int offset) {
    int end = cursor.text().indexOf('\n', offset);
    return end < 0 ? cursor.text().length() : end + 1;
  }

  /** The offset of the first character of a line that is no space or tab. */
  int firstInLine(int lineStart) {
    int pos = lineStart;
    while (isBlank(pos)) {
      pos++;
    }
    return pos;
  }

  /** How many spaces and tabs the line of an offset begins with. */
  int indentation(int offset) {
    int line = start(offset);
    return firstInLine(line) - line;
  }

  /** Whether only spaces and tabs stand before an offset in its line. */
  boolean isFirstInLine(int offset) {
    int pos = offset;
    while (pos > 0 && isBlank(pos - 1)) {
      pos--;
    }
    return pos == 0 || cursor.at(pos - 1) == '\n';
  }

  /** Whether an attribute or a block seems to begin there. */
  boolean beginsItem(int offset) {
    int end = cursor.identifierEnd(offset);
    if (end == offset) {
      return false;
    }
    int next = firstInLine(end);
    char c = cursor.at(next);
    boolean assigns = c == '=' && cursor.at(next + 1) != '=' && cursor.at(next + 1) != '>';
    return assigns || beginsBlock(offset);
  }

  /** Whether a block's header seems to begin there: a word, labels and a brace. */
  boolean beginsBlock(int offset) {
    int end = cursor.identifierEnd(offset);
    if (end == offset) {
      return false;
    }
    int pos = firstInLine(end);
    while (cursor.at(pos) == '"') {
      int close = cursor.text().indexOf('"', pos + 1);
      if (close < 0 || close >= next(pos)) {
        return false;
      }
      pos = firstInLine(close + 1);
    }
    return cursor.at(pos) == '{';
  }

  /** The offset after the last character in a range that is no space and no line end. */
  int endOfText(int start, int end) {
    int pos = end;
    while (pos > start && (isBlank(pos - 1) || cursor.isLineEnd(pos - 1))) {
      pos--;
    }
    return pos;
  }

  private boolean isBlank(int offset) {
    char c = cursor.at(offset);
    return c == ' ' || c == '\t';
  }
}
