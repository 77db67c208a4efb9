package io.sagelint.parse.cloudformation;

import io.sagelint.model.Formula;
import io.sagelint.model.Hop;
import io.sagelint.model.Origin;
import io.sagelint.model.Scenario;
import io.sagelint.model.Value;
import io.sagelint.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A function of a value that differs between deployments: it is applied to each value there may be,
 * so that {@code Fn::Select} of an {@code Fn::If} is as well known as the items it selects from.
 */
final class Distribution {
  private static final int MAX_BRANCHES = 64;

  private final Function<Value, Value> function;
  private final int[] left;

  private Distribution(Function<Value, Value> function, int[] left) {
    this.function = function;
    this.left = left;
  }

  /** The function's value; it sees no conditional values, choices or parameters with defaults. */
  static Value over(Value value, Function<Value, Value> function) {
    return new Distribution(function, new int[] {MAX_BRANCHES}).apply(value);
  }

  /** The same for two values. */
  static Value over(Value first, Function<Value, Function<Value, Value>> function, Value second) {
    return over(first, one -> over(second, function.apply(one)));
  }

  /** The function of a list whose items may be left out by {@code AWS::NoValue} in a branch. */
  static Value present(List<Value> items, Function<List<Value>, Value> function) {
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i) instanceof Value.Conditional item && mayBeAbsent(item)) {
        int at = i;
        return over(item, value -> present(replaced(items, at, value), function));
      }
    }
    return function.apply(items.stream().filter(item -> !(item instanceof Value.Absent)).toList());
  }

  private static boolean mayBeAbsent(Value value) {
    return value instanceof Value.Conditional choice
        ? mayBeAbsent(choice.whenTrue()) || mayBeAbsent(choice.whenFalse())
        : value instanceof Value.Absent;
  }

  private Value apply(Value value) {
    if (value instanceof Value.Conditional choice) {
      return --left[0] < 0 ? byDefault(value) : each(choice);
    }
    if (value instanceof Value.Choice choice) {
      List<Value.Branch> branches = new ArrayList<>();
      for (Value.Branch branch : choice.branches()) {
        branches.add(new Value.Branch(branch.option(), apply(branch.value())));
      }
      return new Value.Choice(choice.variable(), List.copyOf(branches), choice.origin());
    }
    if (value instanceof Value.Given given) {
      return --left[0] < 0 ? byDefault(value) : given(given);
    }
    return value instanceof Value.Interpolated text ? text(text) : function.apply(value);
  }

  private Value each(Value.Conditional choice) {
    return Value.Conditional.of(
        choice.condition(), apply(choice.whenTrue()), apply(choice.whenFalse()), choice.origin());
  }

  /** What is made of a default holds where the parameter has its default. */
  private Value given(Value.Given given) {
    Value made = apply(given.unset());
    Variable variable = given.variable();
    Optional<String> standard = variable.standard();
    if (standard.isEmpty() || made instanceof Value.Unknown) {
      return made;
    }
    Origin origin = Origin.at(given.span());
    String reason = variable.name() + " does not have its default here";
    Value other = new Value.Unknown(reason, List.of(variable.name()), true, origin);
    return Value.Conditional.of(
        new Formula.Equals(variable, standard.get()), fixed(made), other, origin);
  }

  /** Where the parameter has its default, nothing else can be made of it. */
  private static Value fixed(Value made) {
    List<Hop> hops = new ArrayList<>();
    made.origin().hops().forEach(hop -> hops.add(new Hop(hop.message(), hop.span())));
    return made.withOrigin(new Origin(made.span(), List.copyOf(hops)));
  }

  private Value text(Value.Interpolated text) {
    for (int i = 0; i < text.parts().size(); i++) {
      Value part = text.parts().get(i);
      boolean varies = part instanceof Value.Conditional || part instanceof Value.Choice;
      if (varies || part instanceof Value.Given given && given.variable().standard().isPresent()) {
        int at = i;
        return new Distribution(one -> apply(with(text, at, one)), left).apply(part);
      }
    }
    return function.apply(text);
  }

  private static Value with(Value.Interpolated text, int at, Value part) {
    return Value.Interpolated.of(replaced(text.parts(), at, part), text.span());
  }

  private static List<Value> replaced(List<Value> values, int at, Value value) {
    List<Value> all = new ArrayList<>(values);
    all.set(at, value);
    return all;
  }

  /** Past the bound only the default deployment counts, if there is one. */
  private Value byDefault(Value value) {
    Scenario scenario = Scenario.byDefault();
    Value settled = scenario.settle(value);
    return scenario.undecided().isEmpty()
        ? function.apply(settled)
        : new Value.Unknown("too many values are possible here", List.of(), value.origin());
  }
}
