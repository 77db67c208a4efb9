package io.sagelint.read.hcl;

/** Tells which operator is next, by at most two characters. */
final class OperatorScanner {
  private final Cursor cursor;

  OperatorScanner(Cursor cursor) {
    this.cursor = cursor;
  }

  /** The operator that is next, without stepping over it, or null. */
  BinaryOperator next() {
    return switch (cursor.next()) {
      case '+' -> BinaryOperator.ADD;
      case '-' -> BinaryOperator.SUBTRACT;
      case '*' -> BinaryOperator.MULTIPLY;
      case '/' -> BinaryOperator.DIVIDE;
      case '%' -> BinaryOperator.MODULO;
      case '<' -> follows('=') ? BinaryOperator.LESS_OR_EQUAL : BinaryOperator.LESS;
      case '>' -> follows('=') ? BinaryOperator.GREATER_OR_EQUAL : BinaryOperator.GREATER;
      case '=' -> follows('=') ? BinaryOperator.EQUAL : null;
      case '!' -> follows('=') ? BinaryOperator.NOT_EQUAL : null;
      case '&' -> follows('&') ? BinaryOperator.AND : null;
      case '|' -> follows('|') ? BinaryOperator.OR : null;
      default -> null;
    };
  }

  private boolean follows(char second) {
    return cursor.peek(1) == second;
  }
}
