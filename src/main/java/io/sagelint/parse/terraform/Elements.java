package io.sagelint.parse.terraform;

import io.sagelint.model.Hop;
import io.sagelint.model.Origin;
import io.sagelint.model.Scalars;
import io.sagelint.model.Value;
import io.sagelint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The elements of a collection that something is repeated for.
 *
 * @param open why there may be more, if there may be
 */
record Elements(List<Entry> entries, Optional<Value.Unknown> open) {
  /**
   * One element.
   *
   * @param key a map's key, or the element itself if a set is repeated
   */
  record Entry(Value.Text key, Value value) {}

  /** The elements as {@code for_each} sees them; empty if the collection is not known. */
  static Optional<Elements> of(Value collection) {
    if (collection instanceof Value.Mapping mapping) {
      List<Entry> entries = new ArrayList<>();
      for (Value.Property property : mapping.properties()) {
        Value.Text key = new Value.Text(property.name(), Origin.at(property.key()));
        entries.add(new Entry(key, part(mapping, property.name(), property.value())));
      }
      return Optional.of(new Elements(entries, mapping.rest()));
    }
    return collection instanceof Value.Sequence list ? ofSet(list) : Optional.empty();
  }

  private static Optional<Elements> ofSet(Value.Sequence set) {
    List<Entry> entries = new ArrayList<>();
    for (Value item : set.items()) {
      Optional<String> key = Scalars.canonical(item);
      if (key.isEmpty()) {
        return Optional.empty();
      }
      Value value = part(set, key.get(), item);
      entries.add(new Entry(new Value.Text(key.get(), value.origin()), value));
    }
    return Optional.of(new Elements(entries, Optional.empty()));
  }

  /** The elements as a {@code dynamic} block sees them, which takes lists of anything. */
  static Optional<Elements> ofAny(Value collection) {
    if (!(collection instanceof Value.Sequence list)) {
      return of(collection);
    }
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < list.items().size(); i++) {
      String key = String.valueOf(i);
      Value value = part(list, key, list.items().get(i));
      entries.add(new Entry(new Value.Text(key, Origin.at(list.span())), value));
    }
    return Optional.of(new Elements(entries, Optional.empty()));
  }

  /** A part of a collection comes the way the collection came, and then from its own place. */
  private static Value part(Value whole, String key, Value part) {
    List<Hop> hops = new ArrayList<>(whole.origin().hops());
    hops.add(Repetition.hop(key, part.span()));
    hops.addAll(part.origin().hops());
    return part.withOrigin(new Origin(part.span(), List.copyOf(hops)));
  }

  /** {@code each}, or the iterator of a {@code dynamic} block. */
  static Value pair(Value key, Value value, Span at) {
    return Surroundings.object(
        List.of(new Value.Property("key", at, key), new Value.Property("value", at, value)),
        Optional.empty(),
        at);
  }
}
