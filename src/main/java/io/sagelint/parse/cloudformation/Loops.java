package io.sagelint.parse.cloudformation;

import io.sagelint.model.Formula;
import io.sagelint.model.Hop;
import io.sagelint.model.Scalars;
import io.sagelint.model.Scenario;
import io.sagelint.model.Value;
import io.sagelint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The iterations of an {@code Fn::ForEach} over a collection. */
final class Loops {
  static final String PREFIX = "Fn::ForEach::";

  /**
   * One round of a loop.
   *
   * @param item the variable's value; empty if it is not known
   * @param hop where the item comes from
   * @param when in which deployments there is this round
   */
  record Round(Optional<String> item, Hop hop, Formula when) {}

  private final String variable;
  private final List<Round> rounds = new ArrayList<>();

  private Loops(String variable) {
    this.variable = variable;
  }

  /** The rounds of every deployment that the author provided for. */
  static List<Round> rounds(String variable, Value collection) {
    Loops loops = new Loops(variable);
    loops.add(collection, Formula.TRUE, true);
    return loops.rounds;
  }

  /** The rounds of the default deployment; empty if that does not decide them. */
  static Optional<List<Round>> byDefault(String variable, Value collection) {
    Scenario scenario = Scenario.byDefault();
    Value settled = scenario.settle(collection);
    if (!scenario.undecided().isEmpty() || !(settled instanceof Value.Sequence list)) {
      return Optional.empty();
    }
    Loops loops = new Loops(variable);
    for (Value item : list.items()) {
      loops.add(scenario.settle(item), Formula.TRUE, false);
    }
    boolean open = loops.rounds.stream().anyMatch(round -> round.item().isEmpty());
    return open ? Optional.empty() : Optional.of(loops.rounds);
  }

  /** One round with a variable that is not known. */
  static List<Round> open(String variable, Span span) {
    Hop hop = new Hop("loop variable " + variable, span);
    return List.of(new Round(Optional.empty(), hop, Formula.TRUE));
  }

  private void add(Value value, Formula when, boolean collection) {
    if (when.equals(Formula.FALSE) || value instanceof Value.Absent) {
      return;
    }
    if (value instanceof Value.Conditional choice) {
      add(choice.whenTrue(), when.and(choice.condition()), collection);
      add(choice.whenFalse(), when.and(choice.condition().not()), collection);
    } else if (value instanceof Value.Given given) {
      add(given.unset(), when, collection);
    } else if (value instanceof Value.Sequence list) {
      list.items().forEach(item -> add(item, when, false));
    } else {
      Optional<String> item = collection ? Optional.empty() : text(value);
      boolean refused = value instanceof Value.Unknown unknown && unknown.overridden();
      if (!refused) {
        add(item, value, when);
      }
    }
  }

  private static Optional<String> text(Value value) {
    Value settled = Scenario.byDefault().settle(value);
    return settled instanceof Value.Text text
        ? Optional.of(text.text())
        : Scalars.canonical(settled);
  }

  /** An item that several branches name makes one resource. */
  private void add(Optional<String> item, Value value, Formula when) {
    Hop hop = new Hop("item of loop variable " + variable, value.span());
    for (int i = 0; i < rounds.size(); i++) {
      Round round = rounds.get(i);
      if (round.item().equals(item)) {
        rounds.set(i, new Round(item, round.hop(), round.when().or(when)));
        return;
      }
    }
    rounds.add(new Round(item, hop, when));
  }
}
