package io.sagelint.read.hcl;

/** What a dollar or percent sign in a template begins. */
final class TemplateSigns {
  private TemplateSigns() {}

  static boolean isSign(char c) {
    return c == '$' || c == '%';
  }

  /** Whether an interpolation or a directive begins here. */
  static boolean atSequence(Cursor cursor) {
    return isSign(cursor.peek()) && cursor.peek(1) == '{';
  }

  /**
   * The length of the escape <code>$${</code> or <code>%%{</code> that is here, with {@code ~}
   * after it, or 0.
   */
  static int escapeLength(Cursor cursor) {
    char sign = cursor.peek();
    if (cursor.peek(1) != sign || cursor.peek(2) != '{') {
      return 0;
    }
    return cursor.at(cursor.pos() + 3) == '~' ? 4 : 3;
  }
}
