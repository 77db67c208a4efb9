package io.sagelint.parse.terraform;

import io.sagelint.model.Value;
import java.util.Optional;

/**
 * What loops and templates name, innermost first.
 *
 * @param key a variable's name, or the symbol of a splat
 * @param closed whether names that are not here mean nothing, as in a template file
 */
record Names(Object key, Value value, Names outer, boolean closed) {
  /** No names beside those of the module. */
  static final Names NONE = new Names("", null, null, false);

  /** No names at all. */
  static final Names CLOSED = new Names("", null, null, true);

  Names with(Object key, Value value) {
    return new Names(key, value, this, closed);
  }

  Optional<Value> get(Object wanted) {
    for (Names at = this; at.outer != null; at = at.outer) {
      if (at.key.equals(wanted)) {
        return Optional.of(at.value);
      }
    }
    return Optional.empty();
  }
}
