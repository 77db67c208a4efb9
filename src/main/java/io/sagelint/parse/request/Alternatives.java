package io.sagelint.parse.request;

import io.sagelint.model.Formula;
import io.sagelint.model.Origin;
import io.sagelint.model.Scalars;
import io.sagelint.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Two forms of one document as one document that differs only where they do: a condition on one
 * word of a template makes two texts of it.
 */
final class Alternatives {
  private final Formula condition;
  private final Origin origin;

  private Alternatives(Formula condition, Origin origin) {
    this.condition = condition;
    this.origin = origin;
  }

  /**
   * The document.
   *
   * @param origin of the choice between the two
   */
  static Value merged(Formula condition, Value whenTrue, Value whenFalse, Origin origin) {
    return new Alternatives(condition, origin).merge(whenTrue, whenFalse);
  }

  private Value merge(Value one, Value other) {
    if (one instanceof Value.Mapping first && other instanceof Value.Mapping second) {
      return mapping(first, second);
    }
    if (one instanceof Value.Sequence first && other instanceof Value.Sequence second) {
      return sequence(first, second);
    }
    boolean same =
        one.span().equals(other.span())
            && Scalars.canonical(one).isPresent()
            && Scalars.canonical(one).equals(Scalars.canonical(other));
    return same ? one : new Value.Conditional(condition, one, other, origin);
  }

  private Value mapping(Value.Mapping one, Value.Mapping other) {
    Map<String, Value.Property> properties = new LinkedHashMap<>();
    for (Value.Property property : one.properties()) {
      Value second =
          other.get(property.name()).map(Value.Property::value).orElseGet(() -> missing(other));
      properties.put(property.name(), with(property, merge(property.value(), second)));
    }
    for (Value.Property property : other.properties()) {
      properties.computeIfAbsent(
          property.name(), name -> with(property, merge(missing(one), property.value())));
    }
    Optional<Value.Unknown> rest = one.rest().or(other::rest);
    return new Value.Mapping(List.copyOf(properties.values()), rest, one.head(), one.origin());
  }

  private static Value.Property with(Value.Property property, Value value) {
    return new Value.Property(property.name(), property.key(), value);
  }

  private static Value missing(Value.Mapping mapping) {
    return mapping
        .rest()
        .<Value>map(rest -> rest)
        .orElseGet(() -> new Value.Absent(Origin.at(mapping.head())));
  }

  private Value sequence(Value.Sequence one, Value.Sequence other) {
    int count = Math.max(one.items().size(), other.items().size());
    List<Value> items = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      items.add(merge(item(one, i), item(other, i)));
    }
    return new Value.Sequence(List.copyOf(items), one.origin());
  }

  private static Value item(Value.Sequence list, int index) {
    return index < list.items().size() ? list.items().get(index) : new Value.Absent(list.origin());
  }
}
