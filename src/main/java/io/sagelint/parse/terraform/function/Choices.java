package io.sagelint.parse.terraform.function;

import io.sagelint.model.Value;
import io.sagelint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Operations on values one of which is a choice: the result is the choice of the results. */
public final class Choices {
  /** An operation. */
  @FunctionalInterface
  public interface Operation {
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

  private Value each(List<Value> operands) {
    for (Value operand : operands) {
      if (operand instanceof Value.Choice choice) {
        return each(operands, choice);
      }
    }
    return operation.apply(operands);
  }

  private Value each(List<Value> operands, Value.Choice choice) {
    List<Value.Branch> branches = new ArrayList<>();
    for (Value.Branch branch : choice.branches()) {
      if (--left < 0) {
        return Limits.exceeded(use);
      }
      Value result = each(replaced(operands, choice.variable(), branch.option()));
      branches.add(new Value.Branch(branch.option(), result));
    }
    return new Value.Choice(
        choice.variable(), List.copyOf(branches), Way.through(use, List.of(choice)));
  }

  /** The operands where a variable has that option. */
  private static List<Value> replaced(List<Value> operands, String variable, String option) {
    List<Value> replaced = new ArrayList<>(operands.size());
    UnaryOperator<Value> pick = value -> branch(value, variable, option);
    for (Value operand : operands) {
      replaced.add(pick.apply(operand));
    }
    return replaced;
  }

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
