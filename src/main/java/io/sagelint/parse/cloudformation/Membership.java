package io.sagelint.parse.cloudformation;

import io.sagelint.model.Comparison;
import io.sagelint.model.Formula;
import io.sagelint.model.Truth;
import io.sagelint.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The functions over lists that only {@code Rules} may use; see "Rule-specific functions". */
final class Membership {
  private Membership() {}

  /** The formula of a function of two arguments; empty if it is another function. */
  static Optional<Formula> of(String function, Value first, Value second, String text) {
    return switch (function) {
      case "Fn::Contains" -> Optional.of(contains(first, second, text));
      case "Fn::EachMemberEquals" ->
          Optional.of(each(first, one -> Comparison.equal(one, second, text), text));
      case "Fn::EachMemberIn" -> Optional.of(each(first, one -> contains(second, one, text), text));
      default -> Optional.empty();
    };
  }

  private static Formula contains(Value list, Value value, String text) {
    Formula none = Formula.TRUE;
    if (!(list instanceof Value.Sequence items)) {
      return Comparison.opaque(text, Truth.UNKNOWN);
    }
    for (Value item : items.items()) {
      none = none.and(Comparison.equal(item, value, text).not());
    }
    return none.not();
  }

  private static Formula each(
      Value list, java.util.function.Function<Value, Formula> test, String text) {
    if (!(list instanceof Value.Sequence items)) {
      return Comparison.opaque(text, Truth.UNKNOWN);
    }
    List<Formula> all = new ArrayList<>();
    items.items().forEach(item -> all.add(test.apply(item)));
    return Formula.all(all);
  }
}
