package io.sagelint.fix;

/**
 * The lines of a text as they are written.
 *
 * @param text of a file
 */
record Lines(String text) {
  /** Where the line of an offset starts. */
  int start(int offset) {
    int at = offset;
    while (at > 0 && !isBreak(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  /** Where the line of an offset ends, its line break not counted. */
  int end(int offset) {
    int at = offset;
    while (at < text.length() && !isBreak(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** The line break that the file uses: that of its first line. */
  String lineBreak() {
    int first = end(0);
    return text.startsWith("\r\n", first)
        ? "\r\n"
        : first < text.length() ? text.substring(first, first + 1) : "\n";
  }

  /** The blanks that the line of an offset begins with, up to the offset. */
  String indent(int offset) {
    int start = start(offset);
    int at = start;
    while (at < offset && isBlank(text.charAt(at))) {
      at++;
    }
    return text.substring(start, at);
  }

  /** The rest of the line of an offset. */
  String rest(int offset) {
    return text.substring(offset, end(offset));
  }

  /** Whether two offsets are on one line. */
  boolean together(int one, int other) {
    return start(one) == start(other);
  }

  static boolean isBreak(char unit) {
    return unit == '\n' || unit == '\r';
  }

  static boolean isBlank(char unit) {
    return unit == ' ' || unit == '\t';
  }
}
