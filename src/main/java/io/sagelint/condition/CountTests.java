package io.sagelint.condition;

import io.sagelint.model.Scalars;
import io.sagelint.model.Value;
import java.math.BigDecimal;
import java.util.Optional;

/** Tests of numbers. */
final class CountTests {
  private CountTests() {}

  /**
   * A range of numbers, ends included.
   *
   * @param least the smallest; empty: no bound
   * @param most the largest; empty: no bound
   */
  record Range(Optional<BigDecimal> least, Optional<BigDecimal> most) {
    @Override
    public String toString() {
      return least.map(bound -> " at least " + bound).orElse("")
          + most.map(bound -> " at most " + bound).orElse("");
    }

    boolean contains(BigDecimal number) {
      return least.map(bound -> number.compareTo(bound) >= 0).orElse(true)
          && most.map(bound -> number.compareTo(bound) <= 0).orElse(true);
    }
  }

  /** The value is a number in a range. */
  record Compared(Range range) implements ValueTest {
    @Override
    public String toString() {
      return "is" + range;
    }

    @Override
    public Outcome test(Value value) {
      if (value.isNothing()) {
        return Outcome.fails("absent", value);
      }
      Optional<String> scalar = Scalars.canonical(value);
      if (scalar.isEmpty()) {
        return Outcome.open(Scalars.unresolved(value));
      }
      return number(scalar.get())
          .map(number -> Outcome.of(range.contains(number), value))
          .orElseGet(() -> Outcome.fails("otherwise", value));
    }
  }

  /** The list or map has a number of members in a range; nothing has none. */
  record Size(Range range) implements ValueTest {
    @Override
    public String toString() {
      return "has" + range + " members";
    }

    @Override
    public int levels() {
      return 1;
    }

    @Override
    public Outcome test(Value value) {
      if (value instanceof Value.Mapping mapping && mapping.rest().isEmpty()) {
        return holds(mapping.properties().size(), value);
      }
      if (value instanceof Value.Sequence list
          && list.items().stream().noneMatch(Value.Unknown.class::isInstance)) {
        return holds(list.items().size(), value);
      }
      return value.isNothing() ? holds(0, value) : Outcome.open(Scalars.unresolved(value));
    }

    private Outcome holds(int size, Value value) {
      return Outcome.of(range.contains(BigDecimal.valueOf(size)), value);
    }
  }

  private static Optional<BigDecimal> number(String text) {
    try {
      return Optional.of(new BigDecimal(text));
    } catch (NumberFormatException notANumber) {
      return Optional.empty();
    }
  }
}
