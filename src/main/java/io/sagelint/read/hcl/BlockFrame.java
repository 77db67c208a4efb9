package io.sagelint.read.hcl;

/**
 * The block whose items are being read.
 *
 * @param nested false for the file itself
 * @param indentation how far the line of its header is indented, or {@code -1} if only braces count
 */
record BlockFrame(boolean nested, int indentation) {
  static final BlockFrame FILE = new BlockFrame(false, -1);

  /** Whether the block ends before what is next. */
  boolean endsAt(Cursor cursor, Lines lines) {
    return nested && (cursor.peek() == '}' || endsByIndentation(cursor, lines));
  }

  /** Whether what is next belongs to a block further out, although this one has no end. */
  boolean endsByIndentation(Cursor cursor, Lines lines) {
    int pos = cursor.pos();
    if (indentation < 0 || cursor.atLineEnd() || !lines.isFirstInLine(pos)) {
      return false;
    }
    int column = lines.indentation(pos);
    return cursor.peek() == '}'
        ? column < indentation
        : column <= indentation && lines.beginsItem(pos);
  }
}
