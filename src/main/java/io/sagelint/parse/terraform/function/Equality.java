package io.sagelint.parse.terraform.function;

import io.sagelint.model.Truth;
import io.sagelint.model.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Whether two values are equal. Terraform converts nothing here: values of two types differ. As a
 * variable may convert its value, that is taken for sure only of values written in place.
 */
final class Equality {
  private int left = Limits.PARTS;

  /** Compares. */
  static Truth of(Value a, Value b) {
    return new Equality().equal(a, b);
  }

  private Truth equal(Value a, Value b) {
    if (--left < 0 || a instanceof Value.Unknown || b instanceof Value.Unknown) {
      return Truth.UNKNOWN;
    }
    Truth noA = Open.isNull(a);
    Truth noB = Open.isNull(b);
    if (noA == Truth.TRUE || noB == Truth.TRUE) {
      return noA == Truth.TRUE ? noB : noA;
    }
    if (Open.is(a) || Open.is(b)) {
      return Open.is(a) ? open(a, b) : open(b, a);
    }
    if (a instanceof Value.Sequence left && b instanceof Value.Sequence right) {
      return sequences(left, right);
    }
    if (a instanceof Value.Mapping left && b instanceof Value.Mapping right) {
      return mappings(left, right);
    }
    return scalars(a, b);
  }

  private static Truth scalars(Value a, Value b) {
    Optional<String> left = Conversion.text(a);
    Optional<String> right = Conversion.text(b);
    if (left.isEmpty() || right.isEmpty() || !left.equals(right)) {
      return Truth.FALSE;
    }
    boolean sure = a.getClass() == b.getClass() || inPlace(a, b);
    return sure ? Truth.of(a.getClass() == b.getClass()) : Truth.UNKNOWN;
  }

  private static boolean inPlace(Value a, Value b) {
    return a.origin().isLiteral() && b.origin().isLiteral();
  }

  /** A value that is not known as a whole still differs from some. */
  private static Truth open(Value open, Value other) {
    if (open instanceof Value.Choice || !(other instanceof Value.Text text)) {
      boolean text = open instanceof Value.Interpolated;
      boolean differs = other instanceof Value.Sequence || other instanceof Value.Mapping;
      return text && differs ? Truth.FALSE : Truth.UNKNOWN;
    }
    if (text.text().isEmpty()) {
      return Open.isEmptyText(open);
    }
    return open instanceof Value.Interpolated written && !fits(written.parts(), text.text())
        ? Truth.FALSE
        : Truth.UNKNOWN;
  }

  private static boolean fits(List<Value> parts, String text) {
    boolean starts = !(parts.get(0) instanceof Value.Text first) || text.startsWith(first.text());
    boolean ends =
        !(parts.get(parts.size() - 1) instanceof Value.Text last) || text.endsWith(last.text());
    return starts && ends;
  }

  private Truth sequences(Value.Sequence a, Value.Sequence b) {
    for (Value item : a.items()) {
      if (Spread.is(item)) {
        return Truth.UNKNOWN;
      }
    }
    for (Value item : b.items()) {
      if (Spread.is(item)) {
        return Truth.UNKNOWN;
      }
    }
    if (a.items().size() != b.items().size()) {
      return Truth.FALSE;
    }
    Truth all = inPlace(a, b) ? Truth.TRUE : Truth.UNKNOWN;
    for (int i = 0; i < a.items().size() && all != Truth.FALSE; i++) {
      all = all.and(equal(a.items().get(i), b.items().get(i)));
    }
    return all;
  }

  private Truth mappings(Value.Mapping a, Value.Mapping b) {
    if (a.rest().isPresent() || b.rest().isPresent()) {
      return Truth.UNKNOWN;
    }
    if (a.properties().size() != b.properties().size()) {
      return Truth.FALSE;
    }
    Truth all = inPlace(a, b) ? Truth.TRUE : Truth.UNKNOWN;
    for (Value.Property property : a.properties()) {
      Optional<Value> other = b.get(property.name()).map(Value.Property::value);
      all = all.and(other.isEmpty() ? Truth.FALSE : equal(property.value(), other.get()));
    }
    return all;
  }

  /** Compares numbers, also those in texts; empty if one of the two is none. */
  static Optional<Integer> order(Value a, Value b) {
    Optional<BigDecimal> left = Conversion.number(a);
    Optional<BigDecimal> right = Conversion.number(b);
    return left.isEmpty() || right.isEmpty()
        ? Optional.empty()
        : Optional.of(left.get().compareTo(right.get()));
  }
}
