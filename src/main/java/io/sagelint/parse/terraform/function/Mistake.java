package io.sagelint.parse.terraform.function;

import io.sagelint.model.Origin;
import io.sagelint.model.Value;
import io.sagelint.source.Span;
import java.util.List;

/**
 * Expressions that Terraform refuses. Their value is not known, but that it cannot be had is:
 * {@code try} and {@code can} go by it.
 */
public final class Mistake {
  /** The words that tell a mistake from other unknown values, wherever the value is handed on. */
  private static final String WORDS = "Terraform refuses this: ";

  private Mistake() {}

  /** The value of an expression that is wrong. */
  public static Value.Unknown of(String what, Span use) {
    return new Value.Unknown(WORDS + what, List.of(), Origin.at(use));
  }

  /** Whether Terraform would refuse the expression that gave the value. */
  public static boolean is(Value value) {
    return value instanceof Value.Unknown unknown && unknown.reason().startsWith(WORDS);
  }

  /** Whether a part of the value is a mistake. */
  static boolean in(Value value) {
    return new Walk().any(value, Mistake::is);
  }
}
