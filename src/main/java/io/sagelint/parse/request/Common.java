package io.sagelint.parse.request;

import io.sagelint.model.Scalars;
import io.sagelint.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What two values have in common: what a state knows that two others lead to. */
final class Common {
  private Common() {}

  /** The first value with everything unknown in which the second differs. */
  static Value of(Value one, Value other) {
    if (isSame(one, other)) {
      return one;
    }
    if (!(one instanceof Value.Mapping first && other instanceof Value.Mapping second)) {
      return StatePath.unknown(one);
    }
    List<Value.Property> properties = new ArrayList<>();
    for (Value.Property property : first.properties()) {
      Optional<Value.Property> match = second.get(property.name());
      match.ifPresent(
          it ->
              properties.add(
                  new Value.Property(
                      property.name(), property.key(), of(property.value(), it.value()))));
    }
    Value.Unknown rest = (Value.Unknown) StatePath.unknown(one);
    return new Value.Mapping(
        List.copyOf(properties), Optional.of(rest), first.head(), first.origin());
  }

  /** Whether two values are known to be the same, or both not known. */
  static boolean isSame(Value one, Value other) {
    if (one instanceof Value.Mapping first && other instanceof Value.Mapping second) {
      return first.rest().isPresent() == second.rest().isPresent()
          && first.properties().size() == second.properties().size()
          && first.properties().stream()
              .allMatch(
                  property ->
                      second
                          .get(property.name())
                          .filter(match -> isSame(property.value(), match.value()))
                          .isPresent());
    }
    if (one instanceof Value.Sequence first && other instanceof Value.Sequence second) {
      return first.items().size() == second.items().size()
          && java.util.stream.IntStream.range(0, first.items().size())
              .allMatch(i -> isSame(first.items().get(i), second.items().get(i)));
    }
    Optional<String> scalar = Scalars.canonical(one);
    return one.getClass() == other.getClass()
        && (scalar.isPresent()
            ? scalar.equals(Scalars.canonical(other))
            : one instanceof Value.Unknown || one.span().equals(other.span()));
  }
}
