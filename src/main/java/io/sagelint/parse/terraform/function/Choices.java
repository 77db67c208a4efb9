package io.sagelint.parse.terraform.function;

import io.sagelint.model.Value;
import io.sagelint.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Operations on values that differ between deployments: so does the result, in the same way. */
public final class Choices {
  /** An operation. */
  @FunctionalInterface
  public interface Operation {
    /** What it gives. */
    Value apply(List<Value> operands);
  }

  private final Operation operation;
  private final Span use;
  private int left = Limits.BRANCHES;

  private Choices(Operation operation, Span use) {
    this.operation = operation;
    this.use = use;
  }

  /** Applies an operation to every combination of branches, and once if there is no choice. */
  public static Value each(List<Value> operands, Span use, Operation operation) {
    return new Choices(operation, use).each(operands);
  }

  private Value each(List<Value> given) {
    List<Value> operands = given.stream().map(Choices::unset).toList();
    for (Value operand : operands) {
      if (operand instanceof Value.Conditional conditional) {
        return conditional(operands, conditional);
      }
      if (operand instanceof Value.Choice choice) {
        return choice(operands, choice);
      }
    }
    return operation.apply(operands);
  }

  private static Value unset(Value operand) {
    Value value = operand;
    while (value instanceof Value.Given given) {
      value = given.unset();
    }
    return value;
  }

  private Value conditional(List<Value> operands, Value.Conditional conditional) {
    left -= 2;
    if (left < 0) {
      return Limits.exceeded(use, Limits.BRANCHES + " alternatives");
    }
    List<Value> whenTrue = new ArrayList<>(operands.size());
    List<Value> whenFalse = new ArrayList<>(operands.size());
    for (Value operand : operands) {
      boolean same =
          operand instanceof Value.Conditional other
              && other.condition().equals(conditional.condition());
      whenTrue.add(same ? ((Value.Conditional) operand).whenTrue() : operand);
      whenFalse.add(same ? ((Value.Conditional) operand).whenFalse() : operand);
    }
    return Value.Conditional.of(
        conditional.condition(),
        each(whenTrue),
        each(whenFalse),
        Way.through(use, List.of(conditional)));
  }

  private Value choice(List<Value> operands, Value.Choice choice) {
    List<Value.Branch> branches = new ArrayList<>();
    for (Value.Branch branch : choice.branches()) {
      if (--left < 0) {
        return Limits.exceeded(use, Limits.BRANCHES + " alternatives");
      }
      List<Value> replaced = new ArrayList<>(operands.size());
      for (Value operand : operands) {
        replaced.add(branch(operand, choice.variable(), branch.option()));
      }
      branches.add(new Value.Branch(branch.option(), each(replaced)));
    }
    return new Value.Choice(
        choice.variable(), List.copyOf(branches), Way.through(use, List.of(choice)));
  }

  /** The value where a variable has that option. */
  private static Value branch(Value value, String variable, String option) {
    if (value instanceof Value.Choice choice && choice.variable().equals(variable)) {
      for (Value.Branch branch : choice.branches()) {
        if (branch.option().equals(option)) {
          return Way.part(branch.value(), choice);
        }
      }
      return Open.why(choice);
    }
    return value;
  }
}
