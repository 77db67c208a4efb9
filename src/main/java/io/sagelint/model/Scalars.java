package io.sagelint.model;

import java.util.List;
import java.util.Optional;

/**
 * Scalars in one spelling: both CloudFormation and Terraform convert strings to booleans and
 * numbers.
 */
public final class Scalars {
  private Scalars() {}

  /** The text two scalars are compared by: booleans in lower case, also from strings. */
  public static Optional<String> canonical(Value value) {
    if (value instanceof Value.Bool bool) {
      return Optional.of(String.valueOf(bool.value()));
    }
    if (value instanceof Value.Num number) {
      return Optional.of(number.written());
    }
    if (value instanceof Value.Text text) {
      return Optional.of(canonical(text.text()));
    }
    return Optional.empty();
  }

  /** The text a scalar becomes inside a longer text. */
  static Optional<String> written(Value value) {
    return value instanceof Value.Text text ? Optional.of(text.text()) : canonical(value);
  }

  /** The same for a text: {@code "True"} is {@code true}. */
  public static String canonical(String text) {
    boolean bool = text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false");
    return bool ? text.toLowerCase(java.util.Locale.ROOT) : text;
  }

  /** Why a value that is no scalar cannot be compared. */
  public static Value.Unknown unresolved(Value value) {
    if (value instanceof Value.Unknown unknown) {
      return unknown;
    }
    if (value instanceof Value.Interpolated text) {
      return unresolved(text.firstOpen()).withOrigin(text.origin());
    }
    if (value instanceof Value.Reference reference) {
      String reason = "it is taken from " + reference.address() + " when that is deployed";
      return new Value.Unknown(reason, List.of(reference.address()), value.origin());
    }
    return new Value.Unknown("a single value is expected here", List.of(), value.origin());
  }
}
