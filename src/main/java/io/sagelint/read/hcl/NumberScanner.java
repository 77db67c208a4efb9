package io.sagelint.read.hcl;

import java.math.BigDecimal;

/** Number literals; HCL native syntax specification, "Numeric Literals". */
final class NumberScanner {
  /** Beyond it, arithmetic on the value would need memory without bound. */
  private static final int MAX_EXPONENT = 10_000;

  private final Cursor cursor;

  NumberScanner(Cursor cursor) {
    this.cursor = cursor;
  }

  /** Reads the number that begins here. */
  Expression.NumberLiteral number() {
    int start = cursor.pos();
    int end = end(start);
    cursor.moveTo(end);
    return new Expression.NumberLiteral(digits(start, end), start, end);
  }

  /**
   * Takes what HashiCorp's scanner takes for one number, {@code 1.2.3} too, but never a dot at the
   * end: {@code 1...} is a number and an ellipsis.
   */
  private int end(int start) {
    int end = start + 1;
    int pos = end;
    while (true) {
      char c = cursor.at(pos);
      if (Characters.isDigit(c)) {
        end = ++pos;
      } else if (c == '.') {
        pos++;
      } else if ((c == 'e' || c == 'E') && exponentDigit(pos) > 0) {
        pos = exponentDigit(pos);
        end = pos;
      } else {
        return end;
      }
    }
  }

  /** The offset after the first digit of the exponent, or 0 if {@code e} begins none. */
  private int exponentDigit(int e) {
    char sign = cursor.at(e + 1);
    int digit = sign == '+' || sign == '-' ? e + 2 : e + 1;
    return Characters.isDigit(cursor.at(digit)) ? digit + 1 : 0;
  }

  private String digits(int start, int end) {
    String text = cursor.text().substring(start, end);
    if (isPlain(text)) {
      return text;
    }
    try {
      BigDecimal value = new BigDecimal(text);
      if (Math.abs((long) value.scale()) <= MAX_EXPONENT) {
        return value.toPlainString();
      }
    } catch (NumberFormatException notOne) {
      throw cursor.failure(
          start, end, "'" + text + "' is not a number; write it as 12, 0.5 or 1e3");
    }
    throw new SyntaxFailure(
        SyntaxFailure.Kind.LIMIT, start, end, "the number '" + text + "' is out of bounds");
  }

  /** Whether a number is in decimal as it stands; loading Java's decimals takes milliseconds. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!Characters.isDigit(text.charAt(i))) {
        return false;
      }
    }
    return text.length() == 1 || text.charAt(0) != '0';
  }
}
