package io.sagelint.condition;

import io.sagelint.model.Value;
import java.util.List;

/** Tests a value that may be a choice: the answer is known only if every branch gives the same. */
final class Choices {
  private Choices() {}

  static Outcome test(ValueTest test, Value value) {
    if (!(value instanceof Value.Choice choice)) {
      return test.test(value).from(value.origin().hops());
    }
    Outcome first = null;
    for (Value.Branch branch : choice.branches()) {
      Outcome outcome = test(test, branch.value());
      if (first != null && first.truth() != outcome.truth()) {
        return Outcome.open(undecided(choice));
      }
      first = first == null ? outcome : first;
    }
    return first == null ? Outcome.open(undecided(choice)) : first;
  }

  private static Value.Unknown undecided(Value.Choice choice) {
    return new Value.Unknown(
        "it depends on " + choice.variable(), List.of(choice.variable()), choice.origin());
  }
}
