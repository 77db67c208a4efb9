package io.sagelint.condition;

import io.sagelint.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A map, or a list of pairs such as tags, has all of some keys; causes: {@code absent}, {@code
 * otherwise}.
 *
 * @param wanted the keys
 * @param keyName the member of a pair that holds its key; case does not matter
 */
record HasKeys(List<String> wanted, String keyName) implements ValueTest {
  @Override
  public String toString() {
    return "has the keys " + String.join(", ", wanted);
  }

  @Override
  public int levels() {
    return 2;
  }

  @Override
  public Outcome test(Value value) {
    if (value.isNothing()) {
      return wanted.isEmpty() ? Outcome.HOLDS : Outcome.fails("absent", value);
    }
    if (value instanceof Value.Mapping mapping) {
      List<String> keys = mapping.properties().stream().map(Value.Property::name).toList();
      return keys.containsAll(wanted)
          ? Outcome.HOLDS
          : mapping.rest().map(Outcome::open).orElseGet(() -> Outcome.fails("otherwise", value));
    }
    return value instanceof Value.Sequence list
        ? list(list)
        : Outcome.open(io.sagelint.model.Scalars.unresolved(value));
  }

  private Outcome list(Value.Sequence list) {
    List<String> keys = new ArrayList<>();
    Optional<Value.Unknown> open = Optional.empty();
    for (Value item : list.items()) {
      Value key = key(item);
      if (key instanceof Value.Text text) {
        keys.add(text.text());
      } else if (!key.isNothing()) {
        open = Optional.of(io.sagelint.model.Scalars.unresolved(key));
      }
    }
    return keys.containsAll(wanted)
        ? Outcome.HOLDS
        : open.map(Outcome::open).orElseGet(() -> Outcome.fails("otherwise", list));
  }

  private Value key(Value pair) {
    if (pair instanceof Value.Mapping mapping) {
      for (Value.Property member : mapping.properties()) {
        if (member.name().equalsIgnoreCase(keyName)) {
          return member.value();
        }
      }
      return mapping.rest().<Value>map(rest -> rest).orElse(new Value.Null(pair.origin()));
    }
    return pair;
  }
}
