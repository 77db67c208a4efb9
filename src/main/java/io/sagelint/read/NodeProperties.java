package io.sagelint.read;

/**
 * Where the tag and the content of a YAML node stand in the text; the engine tells only where the
 * node with its anchor and tag begins. Offsets are UTF-16.
 *
 * @param tagStart of the {@code !}, or -1 without a tag
 * @param tagEnd after the tag, or -1
 * @param end after the last property
 * @param content of the first character of the content, if there is any
 */
record NodeProperties(int tagStart, int tagEnd, int end, int content) {

  /** Reads so many anchors and tags that begin at {@code start}. */
  static NodeProperties scan(String text, int start, int count) {
    int tagStart = -1;
    int tagEnd = -1;
    int at = start;
    for (int i = 0; i < count; i++) {
      at = skipGap(text, at);
      int end = wordEnd(text, at);
      if (at < text.length() && text.charAt(at) == '!') {
        tagStart = at;
        tagEnd = end;
      }
      at = end;
    }
    return new NodeProperties(tagStart, tagEnd, at, skipGap(text, at));
  }

  /** Where the content begins of a node that may have properties. */
  static int contentStart(String text, int start) {
    int at = start;
    while (at < text.length() && (text.charAt(at) == '!' || text.charAt(at) == '&')) {
      at = skipGap(text, wordEnd(text, at));
    }
    return at;
  }

  private static int wordEnd(String text, int start) {
    int at = start;
    // An anchor ends before a flow indicator; a tag is always followed by a blank.
    boolean anchor = at < text.length() && text.charAt(at) == '&';
    while (at < text.length()
        && " \t\r\n".indexOf(text.charAt(at)) < 0
        && !(anchor && ",[]{}".indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    return at;
  }

  private static int skipGap(String text, int start) {
    int at = start;
    while (at < text.length()) {
      char unit = text.charAt(at);
      if (unit == '#') {
        at = lineEnd(text, at);
      } else if (" \t\r\n".indexOf(unit) >= 0) {
        at++;
      } else {
        break;
      }
    }
    return at;
  }

  private static int lineEnd(String text, int start) {
    int at = start;
    while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
      at++;
    }
    return at;
  }
}
