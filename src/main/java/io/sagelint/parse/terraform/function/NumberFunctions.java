package io.sagelint.parse.terraform.function;

import io.sagelint.model.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** Numeric functions. */
final class NumberFunctions {
  private static final int LARGEST_POWER = 10_000;

  private NumberFunctions() {}

  static Value call(Arguments in) {
    return switch (in.function()) {
      case "abs" -> in.give(in.number(0).abs());
      case "ceil" -> in.give(in.number(0).setScale(0, RoundingMode.CEILING));
      case "floor" -> in.give(in.number(0).setScale(0, RoundingMode.FLOOR));
      case "signum" -> in.give(in.number(0).signum());
      case "log" -> floating(in, log(in.number(0).doubleValue(), in.number(1).doubleValue()));
      case "pow" -> pow(in);
      case "max" -> extreme(in, 1);
      case "min" -> extreme(in, -1);
      case "parseint" -> parse(in);
      default -> sum(in);
    };
  }

  private static double log(double number, double base) {
    return Math.log(number) / Math.log(base);
  }

  private static Value floating(Arguments in, double result) {
    if (Double.isNaN(result) || Double.isInfinite(result)) {
      throw in.mistake("the result is no number");
    }
    return in.give(BigDecimal.valueOf(result));
  }

  private static Value pow(Arguments in) {
    BigDecimal base = in.number(0);
    BigDecimal exponent = in.number(1);
    boolean whole = exponent.stripTrailingZeros().scale() <= 0 && exponent.signum() >= 0;
    if (whole && exponent.compareTo(BigDecimal.valueOf(LARGEST_POWER)) <= 0) {
      return in.give(base.pow(exponent.intValueExact(), Numbers.PRECISION));
    }
    return floating(in, Math.pow(base.doubleValue(), exponent.doubleValue()));
  }

  private static Value extreme(Arguments in, int sign) {
    BigDecimal found = in.number(0);
    for (Value value : in.all()) {
      BigDecimal number = in.number(value);
      found = number.compareTo(found) * sign > 0 ? number : found;
    }
    return in.give(found);
  }

  private static Value parse(Arguments in) {
    int base = in.integer(1);
    String text = in.text(0);
    if (base < 2 || base > 36) {
      throw in.mistake("bases from 2 to 36 are known here, not " + base);
    }
    try {
      return in.give(new BigDecimal(new BigInteger(text, base)));
    } catch (NumberFormatException noNumber) {
      throw in.mistake("\"" + text + "\" is no number of base " + base);
    }
  }

  private static Value sum(Arguments in) {
    BigDecimal sum = BigDecimal.ZERO;
    if (in.items(0).isEmpty()) {
      throw in.mistake("the list is empty");
    }
    for (Value item : in.items(0)) {
      sum = sum.add(in.number(item), Numbers.PRECISION);
    }
    return in.give(sum);
  }
}
