package io.sagelint.parse.terraform.function;

import io.sagelint.model.Origin;
import io.sagelint.model.Value;
import io.sagelint.source.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The arguments of one call. Asking for one in the type a function wants ends the call if it is not
 * known or cannot be converted.
 */
final class Arguments {
  private final String function;
  private final List<Value> values;
  private final Span use;
  private final Surroundings surroundings;
  private Origin origin;

  Arguments(String function, List<Value> values, Span use, Surroundings surroundings) {
    this.function = function;
    this.values = values;
    this.use = use;
    this.surroundings = surroundings;
  }

  String function() {
    return function;
  }

  Span use() {
    return use;
  }

  Surroundings surroundings() {
    return surroundings;
  }

  int size() {
    return values.size();
  }

  List<Value> all() {
    return values;
  }

  List<Value> from(int index) {
    return values.subList(Math.min(index, values.size()), values.size());
  }

  Value get(int index) {
    return values.get(index);
  }

  boolean has(int index) {
    return index < values.size();
  }

  String text(int index) {
    return text(get(index));
  }

  String text(Value value) {
    return Conversion.text(value).orElseThrow(() -> unfit(value, "a text"));
  }

  BigDecimal number(int index) {
    return number(get(index));
  }

  BigDecimal number(Value value) {
    return Conversion.number(value).orElseThrow(() -> unfit(value, "a number"));
  }

  int integer(int index) {
    try {
      return number(index).intValueExact();
    } catch (ArithmeticException fraction) {
      throw mistake(Conversion.describe(get(index)) + " is not a whole number in range");
    }
  }

  /** The items of a list or set, of which some may stand for several. */
  List<Value> parts(int index) {
    return parts(get(index));
  }

  List<Value> parts(Value value) {
    if (Spread.is(value)) {
      return List.of(value);
    }
    if (!(value instanceof Value.Sequence list)) {
      throw unfit(value, "a list");
    }
    List<Value> items = new ArrayList<>(list.items().size());
    for (Value item : list.items()) {
      items.add(Way.part(item, list));
    }
    return items;
  }

  /** The items of a list or set whose number is known. */
  List<Value> items(int index) {
    return items(get(index));
  }

  List<Value> items(Value value) {
    List<Value> items = parts(value);
    for (Value item : items) {
      if (Spread.is(item)) {
        throw new Undecided(Spread.uncounted(item, use));
      }
    }
    return items;
  }

  /** The texts of a list. */
  List<String> texts(int index) {
    List<String> texts = new ArrayList<>();
    for (Value item : items(index)) {
      texts.add(text(item));
    }
    return texts;
  }

  /** The entries of a map in the order of their keys; the map is known to have no others. */
  Map<String, Value.Property> entries(int index) {
    Value.Mapping mapping = mapping(index);
    if (mapping.rest().isPresent()) {
      throw new Undecided(mapping.rest().get());
    }
    return properties(mapping);
  }

  /** A map that may have more keys than those known. */
  Value.Mapping mapping(int index) {
    if (get(index) instanceof Value.Mapping mapping) {
      return mapping;
    }
    throw unfit(get(index), "a map");
  }

  static Map<String, Value.Property> properties(Value.Mapping mapping) {
    Map<String, Value.Property> entries = new TreeMap<>(Order::compare);
    for (Value.Property property : mapping.properties()) {
      Value value = Way.part(property.value(), mapping);
      entries.put(property.name(), new Value.Property(property.name(), property.key(), value));
    }
    return entries;
  }

  /** The end of a call with an argument that is not of a type. */
  Undecided unfit(Value value, String wanted) {
    return Open.is(value) ? open(value) : mistake(Conversion.describe(value) + " is not " + wanted);
  }

  /** The end of a call whose result depends on a value that is not known. */
  Undecided open(Value value) {
    return new Undecided(Spread.is(value) ? Spread.uncounted(value, use) : Open.why(value));
  }

  /** The end of a call that Terraform refuses. */
  Undecided mistake(String what) {
    return new Undecided(Mistake.of(function + ": " + what, use));
  }

  /** The end of a call whose result only a run of Terraform settles. */
  Undecided unknown(String reason, String... needs) {
    return new Undecided(new Value.Unknown(reason, List.of(needs), Origin.at(use)));
  }

  /** The end of a call that meets a bound of its own, such as {@code 64 alternatives}. */
  Undecided tooLarge(String bound) {
    return new Undecided(Limits.exceeded(use, bound));
  }

  /** The end of a call whose result is out of bounds. */
  Undecided tooLarge() {
    return new Undecided(Limits.tooLong(use));
  }

  Origin origin() {
    if (origin == null) {
      origin = Way.through(use, values);
    }
    return origin;
  }

  Value give(String text) {
    return new Value.Text(text, origin());
  }

  Value give(BigDecimal number) {
    return new Value.Num(Numbers.text(number), origin());
  }

  Value give(long number) {
    return new Value.Num(String.valueOf(number), origin());
  }

  Value give(boolean truth) {
    return new Value.Bool(truth, String.valueOf(truth), origin());
  }

  /** The truth, or the end of the call with what keeps it from being known. */
  Value give(io.sagelint.model.Truth truth) {
    if (truth == io.sagelint.model.Truth.UNKNOWN) {
      throw undecidedAmong(values);
    }
    return give(truth == io.sagelint.model.Truth.TRUE);
  }

  /** The end of a call that some part of some value keeps from being decided. */
  Undecided undecidedAmong(List<Value> among) {
    for (Value value : among) {
      Optional<Value> open = new FirstOpen().in(value);
      if (open.isPresent()) {
        return open(open.get());
      }
    }
    return unknown("whether the values are of one type is not known");
  }

  Value give(List<Value> items) {
    return Limits.check(new Value.Sequence(List.copyOf(items), Origin.at(use)), use);
  }

  Value giveTexts(List<String> texts) {
    List<Value> items = new ArrayList<>(texts.size());
    for (String text : texts) {
      items.add(give(text));
    }
    return give(items);
  }

  Value give(Map<String, Value.Property> entries) {
    return give(entries, Optional.empty());
  }

  Value give(Map<String, Value.Property> entries, Optional<Value.Unknown> rest) {
    Span head = new Span(use.file(), use.start(), Math.min(use.end(), use.start() + headLength()));
    List<Value.Property> properties = List.copyOf(entries.values());
    return Limits.check(new Value.Mapping(properties, rest, head, Origin.at(use)), use);
  }

  private int headLength() {
    return Math.max(1, function.length());
  }

  /** An entry of a map that is made here. */
  Value.Property entry(String key, Value value) {
    return new Value.Property(key, use, value);
  }
}
