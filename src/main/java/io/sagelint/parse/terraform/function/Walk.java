package io.sagelint.parse.terraform.function;

import io.sagelint.model.Value;
import java.util.List;
import java.util.function.Predicate;

/** Visits all parts of a value. Parts may be shared many times over, so the visits are counted. */
final class Walk {
  private int left = Limits.PARTS;

  /** Whether a predicate holds for the value or a part of it; false beyond the limit. */
  boolean any(Value value, Predicate<Value> predicate) {
    if (--left < 0) {
      return false;
    }
    if (predicate.test(value)) {
      return true;
    }
    if (value instanceof Value.Sequence list) {
      return any(list.items(), predicate);
    }
    if (value instanceof Value.Interpolated text) {
      return any(text.parts(), predicate);
    }
    if (value instanceof Value.Conditional either) {
      return any(List.of(either.whenTrue(), either.whenFalse()), predicate);
    }
    if (value instanceof Value.Mapping mapping) {
      for (Value.Property property : mapping.properties()) {
        if (any(property.value(), predicate)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean any(Iterable<Value> values, Predicate<Value> predicate) {
    for (Value value : values) {
      if (any(value, predicate)) {
        return true;
      }
    }
    return false;
  }

  /** Whether all parts were visited. */
  boolean isComplete() {
    return left >= 0;
  }
}
