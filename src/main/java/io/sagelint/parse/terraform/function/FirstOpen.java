package io.sagelint.parse.terraform.function;

import io.sagelint.model.Value;
import java.util.Optional;

/** Finds the first part of a value that is not known. */
final class FirstOpen {
  private Value found;

  Optional<Value> in(Value value) {
    new Walk().any(value, this::take);
    return Optional.ofNullable(found);
  }

  private boolean take(Value value) {
    boolean open = Open.is(value);
    if (open) {
      found = value;
    } else if (value instanceof Value.Mapping mapping && mapping.rest().isPresent()) {
      found = mapping.rest().get();
    }
    return found != null;
  }
}
