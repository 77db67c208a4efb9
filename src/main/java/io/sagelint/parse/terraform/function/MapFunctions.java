package io.sagelint.parse.terraform.function;

import io.sagelint.model.Origin;
import io.sagelint.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Functions that take and make maps. */
final class MapFunctions {
  private MapFunctions() {}

  static Value call(Arguments in) {
    return switch (in.function()) {
      case "keys" -> in.giveTexts(List.copyOf(in.entries(0).keySet()));
      case "values" -> values(in);
      case "lookup" -> lookup(in);
      case "map" -> map(in);
      case "matchkeys" -> matching(in);
      case "merge" -> merge(in);
      case "transpose" -> transposed(in);
      default -> zipped(in);
    };
  }

  private static Value values(Arguments in) {
    if (Spread.is(in.get(0))) {
      return in.get(0);
    }
    return in.give(in.entries(0).values().stream().map(Value.Property::value).toList());
  }

  private static Value lookup(Arguments in) {
    Value.Mapping mapping = in.mapping(0);
    String key = in.text(1);
    Optional<Value.Property> found = mapping.get(key);
    if (found.isPresent()) {
      return Way.part(found.get().value(), mapping);
    }
    if (mapping.rest().isPresent()) {
      throw new Undecided(mapping.rest().get());
    }
    if (in.has(2)) {
      return in.get(2);
    }
    throw in.mistake("the map has no key \"" + key + "\"");
  }

  private static Value map(Arguments in) {
    if (in.size() % 2 != 0) {
      throw in.mistake("keys and values come in pairs");
    }
    Map<String, Value.Property> entries = new TreeMap<>(Order::compare);
    for (int i = 0; i < in.size(); i += 2) {
      entries.put(in.text(i), in.entry(in.text(i), in.get(i + 1)));
    }
    return in.give(entries);
  }

  private static Value matching(Arguments in) {
    List<Value> values = in.items(0);
    List<Value> keys = in.items(1);
    if (values.size() != keys.size()) {
      throw in.mistake("there are not as many keys as values");
    }
    List<Value> found = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      if (isAmong(in, keys.get(i))) {
        found.add(values.get(i));
      }
    }
    return in.give(found);
  }

  private static boolean isAmong(Arguments in, Value key) {
    for (Value wanted : in.items(2)) {
      switch (Equality.of(key, wanted)) {
        case TRUE -> {
          return true;
        }
        case UNKNOWN -> throw in.undecidedAmong(List.of(key, wanted));
        default -> {}
      }
    }
    return false;
  }

  /** Later maps win, so what is not known of one hides what earlier ones have. */
  private static Value merge(Arguments in) {
    Map<String, Value.Property> entries = new TreeMap<>(Order::compare);
    Optional<Value.Unknown> rest = Optional.empty();
    boolean any = in.size() == 0;
    for (Value value : in.all()) {
      if (value instanceof Value.Null) {
        continue;
      }
      any |= value instanceof Value.Mapping;
      Optional<Value.Unknown> hidden = notKnown(in, value);
      hidden.ifPresent(why -> hide(entries, why));
      rest = hidden.isPresent() ? hidden : rest;
      if (value instanceof Value.Mapping mapping) {
        entries.putAll(Arguments.properties(mapping));
      }
    }
    if (any) {
      return in.give(entries, rest);
    }
    return rest.<Value>map(why -> why).orElseGet(() -> new Value.Null(Origin.at(in.use())));
  }

  private static Optional<Value.Unknown> notKnown(Arguments in, Value value) {
    if (value instanceof Value.Mapping mapping) {
      return mapping.rest();
    }
    if (!Open.is(value) || Mistake.is(value) || value instanceof Value.Interpolated) {
      throw in.unfit(value, "a map");
    }
    return Optional.of(in.open(value).value());
  }

  private static void hide(Map<String, Value.Property> entries, Value.Unknown why) {
    entries.replaceAll((name, entry) -> new Value.Property(name, entry.key(), why));
  }

  private static Value transposed(Arguments in) {
    Map<String, List<Value>> keys = new TreeMap<>(Order::compare);
    for (Value.Property entry : in.entries(0).values()) {
      for (Value item : in.items(entry.value())) {
        keys.computeIfAbsent(in.text(item), key -> new ArrayList<>()).add(in.give(entry.name()));
      }
    }
    Map<String, Value.Property> entries = new TreeMap<>(Order::compare);
    keys.forEach((key, list) -> entries.put(key, in.entry(key, in.give(list))));
    return in.give(entries);
  }

  private static Value zipped(Arguments in) {
    List<String> keys = in.texts(0);
    List<Value> values = in.items(1);
    if (keys.size() != values.size()) {
      throw in.mistake("there are not as many keys as values");
    }
    Map<String, Value.Property> entries = new TreeMap<>(Order::compare);
    for (int i = 0; i < keys.size(); i++) {
      entries.put(keys.get(i), in.entry(keys.get(i), values.get(i)));
    }
    return in.give(entries);
  }
}
