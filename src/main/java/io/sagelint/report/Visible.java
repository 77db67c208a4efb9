package io.sagelint.report;

/**
 * Escapes characters that act on a terminal or hide from its reader: control characters, bidi
 * overrides, line separators, halves of surrogate pairs and what is no character. Files and paths
 * are not ours.
 */
final class Visible {
  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  /** The last two of every plane are no characters; XML does not even take them escaped. */
  private static final int NONCHARACTER = 0xFFFE;

  private Visible() {}

  /** The text on one line; the same object if there is nothing to escape. */
  static String of(String text) {
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (unit < ' ' || unit > '~') {
        return escaped(text, i);
      }
    }
    return text;
  }

  private static String escaped(String text, int plain) {
    StringBuilder out = new StringBuilder(text.length() + 16).append(text, 0, plain);
    for (int i = plain; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int point = text.codePointAt(i);
      if (acts(point)) {
        out.append(escape(point));
      } else {
        out.appendCodePoint(point);
      }
    }
    return out.toString();
  }

  /** Whether the character must not reach a terminal as it is. */
  static boolean acts(int point) {
    if (point >= ' ' && point <= '~') {
      return false;
    }
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      case Character.UNASSIGNED -> (point & NONCHARACTER) == NONCHARACTER;
      case Character.FORMAT -> point != ZERO_WIDTH_NON_JOINER && point != ZERO_WIDTH_JOINER;
      default -> false;
    };
  }

  /** What stands for the character, e.g. <code>\n</code> or <code>&#92;u{1b}</code>. */
  static String escape(int point) {
    return switch (point) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> "\\u{" + Integer.toHexString(point) + "}";
    };
  }
}
