package io.sagelint.parse.request;

import io.sagelint.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Rewrites what stands inside a value. */
final class Inside {
  private Inside() {}

  /** A map, list, choice or given value with its parts rewritten; any other value as it is. */
  static Value of(Value value, UnaryOperator<Value> each) {
    if (value instanceof Value.Mapping mapping) {
      return members(
          mapping, one -> new Value.Property(one.name(), one.key(), each.apply(one.value())));
    }
    if (value instanceof Value.Sequence list) {
      return new Value.Sequence(list.items().stream().map(each).toList(), list.origin());
    }
    if (value instanceof Value.Given given) {
      Value unset = each.apply(given.unset());
      return unset == given.unset()
          ? given
          : new Value.Given(given.variable(), unset, true, given.origin());
    }
    return value instanceof Value.Conditional choice
        ? new Value.Conditional(
            choice.condition(),
            each.apply(choice.whenTrue()),
            each.apply(choice.whenFalse()),
            choice.origin())
        : value;
  }

  /** A map with its members rewritten. */
  static Value.Mapping members(Value.Mapping mapping, UnaryOperator<Value.Property> each) {
    List<Value.Property> members = new ArrayList<>();
    mapping.properties().forEach(member -> members.add(each.apply(member)));
    return new Value.Mapping(
        List.copyOf(members), mapping.rest(), mapping.head(), mapping.origin());
  }
}
