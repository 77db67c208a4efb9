package io.sagelint.condition;

import io.sagelint.model.Place;
import io.sagelint.model.PropertyPath;
import io.sagelint.model.Scalars;
import io.sagelint.model.Truth;
import io.sagelint.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * No two items of a list have a value in common, such as the key of a volume. Values that are not
 * written, or empty, do not count.
 *
 * @param list the items
 * @param path from an item to its values
 */
record Distinct(Operand list, PropertyPath path) implements Condition {
  @Override
  public Outcome judge(Subject subject) {
    List<Outcome> outcomes = new ArrayList<>();
    List<Value> before = new ArrayList<>();
    for (Place item : list.places(subject)) {
      List<Value> here = new ArrayList<>();
      for (Place place : subject.resource().find(item, path)) {
        Value value = place.value();
        boolean written = !value.isNothing() && !Scalars.canonical(value).equals(Optional.of(""));
        if (written) {
          before.forEach(other -> outcomes.add(differ(other, value)));
          here.add(value);
        }
      }
      before.addAll(here);
    }
    return Outcomes.all(outcomes);
  }

  private static Outcome differ(Value one, Value other) {
    Truth same = isSame(one, other);
    return same == Truth.UNKNOWN
        ? Outcome.open(Scalars.unresolved(Scalars.canonical(other).isEmpty() ? other : one))
        : Outcome.of(same == Truth.FALSE, other);
  }

  private static Truth isSame(Value one, Value other) {
    Optional<String> first = Scalars.canonical(one);
    Optional<String> second = Scalars.canonical(other);
    if (first.isPresent() && second.isPresent()) {
      return Truth.of(first.equals(second));
    }
    if (one instanceof Value.Reference from && other instanceof Value.Reference to) {
      return from.address().equals(to.address())
          ? sameText(from.attribute(), to.attribute())
          : Truth.FALSE;
    }
    return one instanceof Value.Unknown from && other instanceof Value.Unknown to && isOne(from, to)
        ? Truth.TRUE
        : Truth.UNKNOWN;
  }

  /** Two attributes of one resource may still be one value. */
  private static Truth sameText(String one, String other) {
    return one.equals(other) ? Truth.TRUE : Truth.UNKNOWN;
  }

  /** Whether both stand for the one value that is named in the text itself. */
  private static boolean isOne(Value.Unknown one, Value.Unknown other) {
    String text = one.span().text();
    return one.needs().size() == 1
        && one.needs().equals(other.needs())
        && text.equals(other.span().text())
        && text.contains(one.needs().get(0));
  }
}
