package io.sagelint.read;

/**
 * The number forms of the YAML 1.1 type repository (binary, octal, decimal, hexadecimal, base 60,
 * with underscores; infinity and not-a-number) and those that YAML 1.2 and JSON add: {@code 0o17},
 * and an exponent without sign or point. Written by hand because it is asked for every plain scalar
 * and a regular expression would be the only one loaded at start.
 */
final class YamlNumber {
  private final String text;
  private int at;

  private YamlNumber(String text) {
    this.text = text;
  }

  static boolean matches(String text) {
    char first = text.isEmpty() ? ' ' : text.charAt(0);
    boolean possible = isDigit(first) || first == '.' || first == '-' || first == '+';
    return possible && new YamlNumber(text).isNumber();
  }

  private boolean isNumber() {
    if (text.equals(".nan") || text.equals(".NaN") || text.equals(".NAN")) {
      return true;
    }
    if (peek() == '-' || peek() == '+') {
      at++;
    }
    if (peek() == '.') {
      return isInfinity() || (isDigit(peek(1)) && isFraction());
    }
    if (!isDigit(peek())) {
      return false;
    }
    return peek() == '0'
            && Character.isLetter(peek(1))
            && peek(1) < 128
            && "eE".indexOf(peek(1)) < 0
        ? isBased()
        : isDecimal();
  }

  private boolean isInfinity() {
    return text.startsWith(".inf", at) && at + 4 == text.length()
        || text.startsWith(".Inf", at) && at + 4 == text.length()
        || text.startsWith(".INF", at) && at + 4 == text.length();
  }

  private boolean isBased() {
    int base =
        switch (peek(1)) {
          case 'b' -> 2;
          case 'o' -> 8;
          case 'x' -> 16;
          default -> 0;
        };
    at += 2;
    int start = at;
    while (peek() == '_' || (peek() < 128 && Character.digit(peek(), 16) >= 0)) {
      if (peek() != '_' && Character.digit(peek(), 16) >= base) {
        return false;
      }
      at++;
    }
    return at > start && atEnd();
  }

  private boolean isDecimal() {
    int start = at;
    boolean octal = skipDigits();
    if (atEnd()) {
      return text.charAt(start) != '0' || octal || at == start + 1;
    }
    if (peek() == ':') {
      return skipSixties()
          && (atEnd() ? text.charAt(start) != '0' : peek() == '.' && skipPoint() && atEnd());
    }
    return isFraction();
  }

  /** From a point or an exponent to the end. */
  private boolean isFraction() {
    if (peek() == '.') {
      skipPoint();
    }
    if (peek() == 'e' || peek() == 'E') {
      at++;
      if (peek() == '-' || peek() == '+') {
        at++;
      }
      int start = at;
      while (isDigit(peek())) {
        at++;
      }
      return at > start && atEnd();
    }
    return atEnd();
  }

  /** Skips digits and underscores; true if all digits are below 8. */
  private boolean skipDigits() {
    boolean octal = true;
    while (isDigit(peek()) || peek() == '_') {
      octal &= peek() != '8' && peek() != '9';
      at++;
    }
    return octal;
  }

  private boolean skipPoint() {
    at++;
    skipDigits();
    return true;
  }

  private boolean skipSixties() {
    while (peek() == ':') {
      at++;
      if (!isDigit(peek())) {
        return false;
      }
      boolean two = isDigit(peek(1));
      if (two && peek() > '5') {
        return false;
      }
      at += two ? 2 : 1;
    }
    return true;
  }

  private boolean atEnd() {
    return at == text.length();
  }

  private char peek() {
    return peek(0);
  }

  private char peek(int ahead) {
    return at + ahead < text.length() ? text.charAt(at + ahead) : ' ';
  }

  private static boolean isDigit(char unit) {
    return unit >= '0' && unit <= '9';
  }
}
