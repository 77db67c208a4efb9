package io.sagelint.condition;

import io.sagelint.model.Hop;
import io.sagelint.model.Place;
import io.sagelint.model.Scalars;
import io.sagelint.model.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * What is known of a count.
 *
 * @param min the least it can be
 * @param open what keeps it from being exact; empty if {@code min} is the count
 * @param hops the ways that the counts came
 */
record CountRange(int min, List<Value.Unknown> open, List<Hop> hops) {

  static CountRange unknown(Value.Unknown why) {
    return new CountRange(0, List.of(why), List.of());
  }

  static CountRange of(List<Place> places, boolean sum) {
    CountRange all = new CountRange(0, List.of(), List.of());
    for (Place place : places) {
      all = all.plus(of(place.value()), sum);
    }
    return all;
  }

  /** Whether the text leaves open how the count compares with a number. */
  boolean isOpen(int number, boolean orMore) {
    return !open.isEmpty() && (orMore ? min < number : min <= number);
  }

  CountRange plus(CountRange other, boolean sum) {
    List<Value.Unknown> both = new ArrayList<>(open);
    both.addAll(other.open);
    List<Hop> ways = new ArrayList<>(hops);
    ways.addAll(other.hops);
    int count = sum ? saturatedSum(min, other.min) : Math.max(min, other.min);
    return new CountRange(count, both, ways);
  }

  private static int saturatedSum(int a, int b) {
    return (int) Math.min(Integer.MAX_VALUE, (long) a + b);
  }

  private static CountRange of(Value value) {
    if (value instanceof Value.Choice choice) {
      return of(choice);
    }
    if (value.isNothing()) {
      return unknown(
          new Value.Unknown("an instance count is not written", List.of(), value.origin()));
    }
    return Scalars.canonical(value)
        .flatMap(CountRange::number)
        .map(count -> new CountRange(count, List.of(), value.origin().hops()))
        .orElseGet(() -> unknown(Scalars.unresolved(value)));
  }

  private static CountRange of(Value.Choice choice) {
    int min = Integer.MAX_VALUE;
    int max = 0;
    for (Value.Branch branch : choice.branches()) {
      CountRange range = of(branch.value());
      min = Math.min(min, range.min);
      max = range.open.isEmpty() ? Math.max(max, range.min) : Integer.MAX_VALUE;
    }
    if (min == max) {
      return new CountRange(min, List.of(), List.of());
    }
    String reason = "the instance count depends on " + choice.variable();
    return new CountRange(
        min,
        List.of(new Value.Unknown(reason, List.of(choice.variable()), choice.origin())),
        List.of());
  }

  private static java.util.Optional<Integer> number(String text) {
    try {
      return java.util.Optional.of((int) Math.max(0, Math.min(Double.parseDouble(text), 1e9)));
    } catch (NumberFormatException notANumber) {
      return java.util.Optional.empty();
    }
  }
}
