package io.sagelint.parse.terraform.function;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/** Numbers as Terraform has them: decimal, of large but bounded precision. */
public final class Numbers {
  /** Terraform counts with 512 bits. */
  static final MathContext PRECISION = new MathContext(154);

  /** More digits than any number of Terraform's has. */
  private static final int DIGITS = 400;

  private Numbers() {}

  /** Reads a number; empty if the text is none. */
  public static Optional<BigDecimal> parse(String text) {
    if (text.isEmpty() || text.length() > DIGITS || text.charAt(0) == '+') {
      return Optional.empty();
    }
    try {
      BigDecimal number = new BigDecimal(text);
      return Math.abs((long) number.scale()) > DIGITS ? Optional.empty() : Optional.of(number);
    } catch (NumberFormatException noNumber) {
      return Optional.empty();
    }
  }

  /** The number as Terraform writes it into a text. */
  public static String text(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
