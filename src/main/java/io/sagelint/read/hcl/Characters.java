package io.sagelint.read.hcl;

/** Which characters make identifiers and space; HCL native syntax specification, "Identifiers". */
final class Characters {
  private static final boolean[] ASCII_PART = new boolean[128];

  static {
    for (char c = 0; c < 128; c++) {
      ASCII_PART[c] = isLetter(c) || isDigit(c) || c == '_' || c == '-';
    }
  }

  private Characters() {}

  static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  static boolean isIdentifierStart(int c) {
    return c < 128 ? isLetter(c) || c == '_' : Character.isUnicodeIdentifierStart(c);
  }

  /** The hyphen is HCL's own addition to Unicode's identifiers. */
  static boolean isIdentifierPart(int c) {
    return c < 128
        ? ASCII_PART[c]
        : Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c);
  }

  /** Unicode's White_Space, what HashiCorp's parser trims; Java's own notions differ from it. */
  static boolean isSpace(char c) {
    return c == ' '
        || (c >= '\t' && c <= '\r')
        || c == '\u0085'
        || c == '\u00a0'
        || (c >= '\u1680' && isRareSpace(c));
  }

  private static boolean isRareSpace(char c) {
    return c == '\u1680'
        || (c >= '\u2000' && c <= '\u200a')
        || c == '\u2028'
        || c == '\u2029'
        || c == '\u202f'
        || c == '\u205f'
        || c == '\u3000';
  }

  private static boolean isLetter(int c) {
    int lower = c | 0x20;
    return lower >= 'a' && lower <= 'z';
  }
}
