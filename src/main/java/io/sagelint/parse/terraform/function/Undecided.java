package io.sagelint.parse.terraform.function;

import io.sagelint.model.Value;

/** Leaves a function whose result cannot be told; caught where the function is called. */
final class Undecided extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Value.Unknown value;

  Undecided(Value.Unknown value) {
    super(value.reason(), null, false, false);
    this.value = value;
  }

  /** Why the result cannot be told. */
  Value.Unknown value() {
    return value;
  }
}
