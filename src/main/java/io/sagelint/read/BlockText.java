package io.sagelint.read;

/** A literal ({@code |}) or folded ({@code >}) scalar. */
final class BlockText {
  private BlockText() {}

  /**
   * Where the last line with content ends, before its line break. The engine's end lies behind the
   * blank lines that follow.
   */
  static int contentEnd(String text, int start, int end) {
    int last = end;
    while (last > start && " \r\n".indexOf(text.charAt(last - 1)) >= 0) {
      last--;
    }
    if (isOnHeader(text, start, last)) {
      int at = start + 1;
      while (at < last && "+-0123456789".indexOf(text.charAt(at)) >= 0) {
        at++;
      }
      return at;
    }
    while (last < end && text.charAt(last) == ' ') {
      last++;
    }
    return last;
  }

  private static boolean isOnHeader(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (text.charAt(i) == '\n' || text.charAt(i) == '\r') {
        return false;
      }
    }
    return true;
  }
}
