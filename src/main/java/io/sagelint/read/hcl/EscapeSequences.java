package io.sagelint.read.hcl;

/** Escape sequences in template text; HCL native syntax specification, "Template Literals". */
final class EscapeSequences {
  private EscapeSequences() {}

  /** The characters that quoted text with backslashes means. */
  static String decode(Cursor cursor, int start, int end) {
    String text = cursor.text();
    StringBuilder decoded = new StringBuilder(end - start);
    int pos = start;
    while (pos < end) {
      int backslash = text.indexOf('\\', pos);
      if (backslash < 0 || backslash >= end) {
        backslash = end;
      }
      decoded.append(text, pos, backslash);
      pos = backslash < end ? decodeOne(cursor, backslash, end, decoded) : end;
    }
    return decoded.toString();
  }

  private static int decodeOne(Cursor cursor, int backslash, int end, StringBuilder decoded) {
    char selector = cursor.at(backslash + 1);
    switch (selector) {
      case 'n' -> decoded.append('\n');
      case 'r' -> decoded.append('\r');
      case 't' -> decoded.append('\t');
      case '"', '\\' -> decoded.append(selector);
      case 'u', 'U' -> decoded.appendCodePoint(codePoint(cursor, backslash, end));
      default ->
          throw cursor.failure(
              backslash,
              backslash + 2,
              "there is no escape sequence \\"
                  + selector
                  + "; write \\\\ for a backslash, or one of \\n \\r \\t \\\" \\uNNNN \\UNNNNNNNN");
    }
    return backslash + rawLength(selector);
  }

  private static int codePoint(Cursor cursor, int backslash, int end) {
    int digitsEnd = backslash + rawLength(cursor.at(backslash + 1));
    int value = 0;
    for (int i = backslash + 2; i < digitsEnd; i++) {
      int digit = i < end ? hexDigit(cursor.at(i)) : -1;
      if (digit < 0) {
        int count = digitsEnd - backslash - 2;
        throw cursor.failure(backslash, i, "this escape sequence needs " + count + " hex digits");
      }
      value = (value << 4) | digit;
    }
    boolean surrogate = value >= Character.MIN_SURROGATE && value <= Character.MAX_SURROGATE;
    if (!Character.isValidCodePoint(value) || surrogate) {
      throw cursor.failure(
          backslash, digitsEnd, "this escape sequence names no character of Unicode");
    }
    return value;
  }

  /** Only ASCII digits; {@link Character#digit} knows others. */
  private static int hexDigit(char c) {
    return c < 128 ? Character.digit(c, 16) : -1;
  }

  /** How many characters an escape sequence takes in the file. */
  private static int rawLength(char selector) {
    return switch (selector) {
      case 'u' -> 6;
      case 'U' -> 10;
      default -> 2;
    };
  }

  /** The offset in the file of each character of a literal's value, and of its end. */
  static int[] offsets(String text, StringLiteral literal) {
    int[] offsets = new int[literal.value().length() + 1];
    int raw = literal.valueStart();
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = raw;
      if (i < literal.value().length()) {
        raw += width(text, literal, raw, i);
      }
    }
    return offsets;
  }

  /** How many characters of the file the character at that index of the value takes. */
  private static int width(String text, StringLiteral literal, int raw, int index) {
    char c = text.charAt(raw);
    if (literal.escapes() == StringLiteral.Escapes.JSON) {
      return c == '\\' ? rawLength(text.charAt(raw + 1)) : 1;
    }
    if (literal.escapes() == StringLiteral.Escapes.QUOTED && c == '\\') {
      // A code point beyond the basic plane is two characters of the value: the first takes none.
      boolean first = Character.isHighSurrogate(literal.value().charAt(index));
      return first ? 0 : rawLength(text.charAt(raw + 1));
    }
    return isTemplateEscape(text, raw) ? 2 : 1;
  }

  /** Whether {@code $${} or {@code %%{} stands there, for {@code ${} and {@code %{}. */
  static boolean isTemplateEscape(String text, int offset) {
    return text.startsWith("$${", offset) || text.startsWith("%%{", offset);
  }
}
