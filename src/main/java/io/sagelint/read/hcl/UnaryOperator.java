package io.sagelint.read.hcl;

/** An operator before its operand. */
public enum UnaryOperator {
  NOT("!"),
  NEGATE("-");

  private final String symbol;

  UnaryOperator(String symbol) {
    this.symbol = symbol;
  }

  /** As it is written. */
  public String symbol() {
    return symbol;
  }
}
