package io.sagelint.parse.request;

import io.sagelint.model.Scalars;
import io.sagelint.model.Value;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * What two values have in common: what a state knows that two others lead to. Values that are made
 * of each other may be larger than memory when written out, so what is too deep or too large to
 * compare counts as different.
 */
final class Common {
  private static final int MAX_DEPTH = 100;

  /** In pairs of keys, over all that one instance compares. */
  private static final long MAX_COMPARISONS = 1_000_000;

  private long left = MAX_COMPARISONS;

  /** The first value with everything unknown in which the second differs; itself if nothing is. */
  Value of(Value one, Value other) {
    return common(one, other, 0);
  }

  /** Whether two values are known to be the same, or not known for the same reason. */
  static boolean isSame(Value one, Value other) {
    return new Common().same(one, other, 0);
  }

  private Value common(Value one, Value other, int depth) {
    if (one == other || isUntold(one)) {
      return one;
    }
    if (one instanceof Value.Mapping map && other instanceof Value.Mapping match) {
      return enter(depth, size(map, match))
          ? common(map, match, depth + 1)
          : StatePath.unknown(one);
    }
    return same(one, other, depth) ? one : StatePath.unknown(one);
  }

  private static boolean isUntold(Value value) {
    return value instanceof Value.Unknown unknown && unknown.needs().isEmpty();
  }

  private Value common(Value.Mapping one, Value.Mapping other, int depth) {
    List<Value.Property> properties = new ArrayList<>();
    boolean more = other.rest().isPresent() || other.properties().size() > one.properties().size();
    boolean changed = more && one.rest().isEmpty();
    for (Value.Property property : one.properties()) {
      Optional<Value> value =
          other.get(property.name()).map(match -> common(property.value(), match.value(), depth));
      value
          .map(known -> new Value.Property(property.name(), property.key(), known))
          .ifPresent(properties::add);
      changed |= value.filter(known -> known == property.value()).isEmpty();
    }
    Optional<Value.Unknown> rest = Optional.of((Value.Unknown) StatePath.unknown(one));
    return changed
        ? new Value.Mapping(List.copyOf(properties), rest, one.head(), one.origin())
        : one;
  }

  /** What it takes to find every key of one map in another. */
  private static long size(Value.Mapping one, Value.Mapping other) {
    return 1 + (long) one.properties().size() * other.properties().size();
  }

  private boolean enter(int depth, long comparisons) {
    left -= comparisons;
    return depth < MAX_DEPTH && left >= 0;
  }

  private boolean same(Value one, Value other, int depth) {
    if (one == other) {
      return true;
    }
    if (one instanceof Value.Mapping map && other instanceof Value.Mapping match) {
      return enter(depth, size(map, match)) && sameMap(map, match, depth + 1);
    }
    if (one.getClass() != other.getClass() || !enter(depth, 1)) {
      return false;
    }
    if (one instanceof Value.Sequence list) {
      return sameParts(list.items(), ((Value.Sequence) other).items(), depth + 1);
    }
    if (one instanceof Value.Interpolated text) {
      return sameParts(text.parts(), ((Value.Interpolated) other).parts(), depth + 1);
    }
    if (one instanceof Value.Given given) {
      Value.Given match = (Value.Given) other;
      return given.variable().equals(match.variable())
          && same(given.unset(), match.unset(), depth + 1);
    }
    if (one instanceof Value.Conditional choice) {
      Value.Conditional match = (Value.Conditional) other;
      return choice.condition().equals(match.condition())
          && same(choice.whenTrue(), match.whenTrue(), depth + 1)
          && same(choice.whenFalse(), match.whenFalse(), depth + 1);
    }
    return sameLeaf(one, other);
  }

  private static boolean sameLeaf(Value one, Value other) {
    if (one instanceof Value.Unknown unknown) {
      return unknown.needs().equals(((Value.Unknown) other).needs());
    }
    if (one instanceof Value.Reference reference) {
      Value.Reference to = (Value.Reference) other;
      return reference.address().equals(to.address())
          && reference.attribute().equals(to.attribute());
    }
    Optional<String> scalar = Scalars.canonical(one);
    return scalar.isPresent()
        ? scalar.equals(Scalars.canonical(other))
        : one.isNothing() || one.span().equals(other.span());
  }

  private boolean sameMap(Value.Mapping one, Value.Mapping other, int depth) {
    return one.rest().isPresent() == other.rest().isPresent()
        && one.properties().size() == other.properties().size()
        && one.properties().stream()
            .allMatch(
                property ->
                    other
                        .get(property.name())
                        .filter(match -> same(property.value(), match.value(), depth))
                        .isPresent());
  }

  private boolean sameParts(List<Value> one, List<Value> other, int depth) {
    Iterator<Value> match = other.iterator();
    return one.size() == other.size()
        && one.stream().allMatch(part -> same(part, match.next(), depth));
  }
}
