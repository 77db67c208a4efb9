package io.sagelint.parse.terraform.function;

import io.sagelint.model.Truth;
import io.sagelint.model.Value;
import io.sagelint.read.hcl.BinaryOperator;
import io.sagelint.read.hcl.UnaryOperator;
import io.sagelint.source.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Arithmetic, comparison and logic; see "Arithmetic and Logical Operators" in the manual. */
public final class Operators {
  /** Operators report their operands as functions do their arguments. */
  private final Arguments in;

  private Operators(String symbol, List<Value> operands, Span use) {
    this.in = new Arguments(symbol, operands, use, null);
  }

  /** What an operator gives. */
  public static Value apply(BinaryOperator operator, Value left, Value right, Span use) {
    return Choices.each(
        List.of(left, right),
        use,
        operands -> guarded(new Operators(operator.symbol(), operands, use), operator, use));
  }

  /** What an operator gives. */
  public static Value apply(UnaryOperator operator, Value operand, Span use) {
    return Choices.each(
        List.of(operand),
        use,
        operands -> {
          Operators operation = new Operators(operator.symbol(), operands, use);
          return operator == UnaryOperator.NOT
              ? operation.logic(operation.truth(0).not())
              : guarded(operation, BinaryOperator.SUBTRACT, use);
        });
  }

  private static Value guarded(Operators operation, BinaryOperator operator, Span use) {
    try {
      return operation.binary(operator);
    } catch (Undecided undecided) {
      return Way.at(use, undecided.value());
    }
  }

  private Value binary(BinaryOperator operator) {
    return switch (operator) {
      case OR -> logic(truth(0).or(truth(1)));
      case AND -> logic(truth(0).and(truth(1)));
      case EQUAL -> in.give(Equality.of(in.get(0), in.get(1)));
      case NOT_EQUAL -> in.give(Equality.of(in.get(0), in.get(1)).not());
      case LESS -> in.give(order() < 0);
      case LESS_OR_EQUAL -> in.give(order() <= 0);
      case GREATER -> in.give(order() > 0);
      case GREATER_OR_EQUAL -> in.give(order() >= 0);
      default -> arithmetic(operator);
    };
  }

  private int order() {
    return in.number(0).compareTo(in.number(1));
  }

  private Value arithmetic(BinaryOperator operator) {
    boolean unary = in.size() == 1;
    BigDecimal left = unary ? BigDecimal.ZERO : in.number(0);
    BigDecimal right = in.number(unary ? 0 : 1);
    boolean divides = operator == BinaryOperator.DIVIDE || operator == BinaryOperator.MODULO;
    if (divides && right.signum() == 0) {
      throw in.mistake("division by zero");
    }
    BigDecimal result =
        switch (operator) {
          case ADD -> left.add(right, Numbers.PRECISION);
          case SUBTRACT -> left.subtract(right, Numbers.PRECISION);
          case MULTIPLY -> left.multiply(right, Numbers.PRECISION);
          case DIVIDE -> left.divide(right, Numbers.PRECISION);
          default -> left.subtract(truncated(left, right).multiply(right), Numbers.PRECISION);
        };
    return Limits.check(in.give(result), in.use());
  }

  private static BigDecimal truncated(BigDecimal left, BigDecimal right) {
    return new BigDecimal(left.divide(right, Numbers.PRECISION).toBigInteger());
  }

  private Truth truth(int index) {
    return Conversion.bool(in.get(index)).map(Truth::of).orElse(Truth.UNKNOWN);
  }

  /** A truth that decides is that, else the first operand that is not a known truth is told of. */
  private Value logic(Truth truth) {
    if (truth != Truth.UNKNOWN) {
      return in.give(truth == Truth.TRUE);
    }
    for (Value operand : in.all()) {
      Optional<Boolean> known = Conversion.bool(operand);
      if (known.isEmpty()) {
        return Way.at(in.use(), in.unfit(operand, "a boolean").value());
      }
    }
    throw new IllegalStateException("logic on known truths is known");
  }
}
