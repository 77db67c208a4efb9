package io.sagelint.parse.terraform;

import io.sagelint.model.Hop;
import io.sagelint.model.Origin;
import io.sagelint.model.Value;
import io.sagelint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Values as they are seen from where they are used; all branches of a choice are used there. */
final class Uses {
  private Uses() {}

  /** The value as used at a place, with the way it came so far. */
  static Value at(Value value, Span use) {
    return each(value, one -> one.withOrigin(new Origin(use, one.origin().hops())));
  }

  /** The value as used at a place that {@code hop} leads to. */
  static Value via(Value value, Span use, Hop hop) {
    return each(value, one -> one.via(use, hop));
  }

  private static Value each(Value value, UnaryOperator<Value> change) {
    if (!(value instanceof Value.Choice choice)) {
      return change.apply(value);
    }
    List<Value.Branch> branches = new ArrayList<>();
    for (Value.Branch branch : choice.branches()) {
      branches.add(new Value.Branch(branch.option(), each(branch.value(), change)));
    }
    Value.Choice changed = new Value.Choice(choice.variable(), branches, choice.origin());
    return change.apply(changed);
  }
}
