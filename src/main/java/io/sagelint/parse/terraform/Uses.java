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
    return moved(value, origin -> new Origin(use, origin.hops()));
  }

  /** The value as used at a place that {@code hop} leads to. */
  static Value via(Value value, Span use, Hop hop) {
    return moved(value, origin -> origin.via(use, hop));
  }

  private static Value moved(Value value, UnaryOperator<Origin> to) {
    return each(value, to, one -> one.withOrigin(to.apply(one.origin())));
  }

  /** Does something with each value that a value may turn out to be. */
  static Value each(Value value, UnaryOperator<Value> change) {
    return each(value, UnaryOperator.identity(), change);
  }

  private static Value each(Value value, UnaryOperator<Origin> to, UnaryOperator<Value> change) {
    if (value instanceof Value.Conditional choice) {
      return new Value.Conditional(
          choice.condition(),
          each(choice.whenTrue(), to, change),
          each(choice.whenFalse(), to, change),
          to.apply(choice.origin()));
    }
    if (value instanceof Value.Given given) {
      Value unset = each(given.unset(), to, change);
      return new Value.Given(given.variable(), unset, given.made(), to.apply(given.origin()));
    }
    if (value instanceof Value.Choice choice) {
      List<Value.Branch> branches = new ArrayList<>();
      for (Value.Branch branch : choice.branches()) {
        branches.add(new Value.Branch(branch.option(), each(branch.value(), to, change)));
      }
      return new Value.Choice(choice.variable(), branches, to.apply(choice.origin()));
    }
    return change.apply(value);
  }
}
