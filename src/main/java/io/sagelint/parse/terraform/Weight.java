package io.sagelint.parse.terraform;

import io.sagelint.model.Value;

/**
 * Counts the parts of a value. Parts that are shared count each time: whoever walks through the
 * value meets them as often.
 */
final class Weight {
  static final int MAX_PARTS = 50_000;

  private int left = MAX_PARTS;

  /** Whether a value has more parts than anything should be made of. */
  static boolean isTooHeavy(Value value) {
    return !new Weight().fits(value);
  }

  private boolean fits(Value value) {
    if (--left < 0) {
      return false;
    }
    if (value instanceof Value.Sequence list) {
      return fit(list.items());
    }
    if (value instanceof Value.Interpolated text) {
      return fit(text.parts());
    }
    if (value instanceof Value.Mapping mapping) {
      return mapping.properties().stream().allMatch(property -> fits(property.value()));
    }
    if (value instanceof Value.Choice choice) {
      return choice.branches().stream().allMatch(branch -> fits(branch.value()));
    }
    return !(value instanceof Value.Conditional either)
        || fits(either.whenTrue()) && fits(either.whenFalse());
  }

  private boolean fit(Iterable<Value> values) {
    for (Value value : values) {
      if (!fits(value)) {
        return false;
      }
    }
    return true;
  }
}
