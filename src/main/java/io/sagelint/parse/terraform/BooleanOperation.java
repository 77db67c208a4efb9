package io.sagelint.parse.terraform;

import io.sagelint.model.Comparison;
import io.sagelint.model.Formula;
import io.sagelint.model.Origin;
import io.sagelint.model.Scenario;
import io.sagelint.model.Truth;
import io.sagelint.model.Value;
import io.sagelint.parse.terraform.function.Conversion;
import io.sagelint.parse.terraform.function.Operators;
import io.sagelint.parse.terraform.function.Way;
import io.sagelint.read.hcl.BinaryOperator;
import io.sagelint.read.hcl.Expression;
import io.sagelint.source.Span;
import java.util.List;

/**
 * A comparison, or what is made of comparisons, as a value: {@code var.env == "prod"} is {@code
 * var.env == "prod" ? true : false}, where the default deployment decides it. What it does not
 * decide is not known.
 */
record BooleanOperation(Evaluator evaluator, Expression.BinaryOp operation) {

  Value value() {
    BinaryOperator operator = operation.operator();
    boolean logic = operator == BinaryOperator.AND || operator == BinaryOperator.OR;
    Value left = evaluator.value(operation.left());
    boolean decided = Conversion.bool(left).filter(truth -> logic && truth == isOr()).isPresent();
    Value right = decided ? left : evaluator.value(operation.right());
    if (logic && isComparison(left, right)) {
      Formula first = isTrue(left, operation.left());
      Formula second = isTrue(right, operation.right());
      Formula both = isOr() ? first.or(second) : first.and(second);
      return either(both, Way.through(span(), List.of(left, right)));
    }
    Value byDefault = Operators.apply(operator, left, right, span());
    return !logic && isDecided(byDefault) ? compared(left, right, byDefault) : byDefault;
  }

  private Formula isTrue(Value value, Expression written) {
    return Comparison.isTrue(value, Wording.of(evaluator, written));
  }

  private boolean isOr() {
    return operation.operator() == BinaryOperator.OR;
  }

  private Span span() {
    return operation.span(evaluator.file());
  }

  private Value compared(Value left, Value right, Value byDefault) {
    if (byDefault instanceof Value.Bool && byDefault.origin().isFixed()) {
      return byDefault;
    }
    String text = Wording.of(evaluator, operation);
    Formula formula =
        switch (operation.operator()) {
          case EQUAL -> Comparison.equal(left, right, text);
          case NOT_EQUAL -> Comparison.equal(left, right, text).not();
          default -> Comparison.isTrue(byDefault, text);
        };
    return formula instanceof Formula.Constant ? byDefault : either(formula, byDefault.origin());
  }

  private Value either(Formula formula, Origin origin) {
    Formula bounded = Conditions.bounded(formula, () -> Wording.of(evaluator, operation));
    return Value.Conditional.of(bounded, bool(true), bool(false), origin);
  }

  private Value bool(boolean value) {
    return new Value.Bool(value, String.valueOf(value), Origin.at(span()));
  }

  /** Whether both are true or false in every deployment, and one is not the same in all. */
  private static boolean isComparison(Value left, Value right) {
    return isTruth(left)
        && isTruth(right)
        && (left instanceof Value.Conditional || right instanceof Value.Conditional);
  }

  private static boolean isTruth(Value value) {
    return value instanceof Value.Bool
        || value instanceof Value.Given given && given.unset() instanceof Value.Bool
        || isComparison(value);
  }

  private static boolean isComparison(Value value) {
    return value instanceof Value.Conditional either
        && either.whenTrue() instanceof Value.Bool
        && either.whenFalse() instanceof Value.Bool;
  }

  /** Whether it is true or false in every branch. */
  private static boolean isDecided(Value value) {
    return value instanceof Value.Conditional either
        ? isDecided(either.whenTrue()) && isDecided(either.whenFalse())
        : value instanceof Value.Bool;
  }

  /** Of a comparison that the default deployment decides, what it is there; else as it is. */
  static Value byDefault(Value value) {
    boolean decided =
        value instanceof Value.Conditional either
            && isComparison(either)
            && either.condition().byDefault() != Truth.UNKNOWN;
    return decided ? Scenario.byDefault().settle(value) : value;
  }
}
