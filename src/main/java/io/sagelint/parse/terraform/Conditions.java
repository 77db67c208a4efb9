package io.sagelint.parse.terraform;

import io.sagelint.model.Comparison;
import io.sagelint.model.Formula;
import io.sagelint.read.hcl.BinaryOperator;
import io.sagelint.read.hcl.Expression;
import io.sagelint.read.hcl.UnaryOperator;

/** Expressions that are true or false, as formulas over the variables of the module. */
record Conditions(Evaluator evaluator) {

  /** The formula that an expression writes. */
  Formula of(Expression expression) {
    if (expression instanceof Expression.Parentheses parentheses) {
      return of(parentheses.inner());
    }
    if (expression instanceof Expression.UnaryOp not && not.operator() == UnaryOperator.NOT) {
      return of(not.operand()).not();
    }
    if (expression instanceof Expression.Conditional choice) {
      return Comparison.choose(
          of(choice.condition()), of(choice.whenTrue()), of(choice.whenFalse()));
    }
    if (expression instanceof Expression.BinaryOp operation && isLogical(operation.operator())) {
      return operation(operation);
    }
    return Comparison.isTrue(expression.accept(evaluator), text(expression));
  }

  private static boolean isLogical(BinaryOperator operator) {
    return operator.precedence() <= BinaryOperator.EQUAL.precedence();
  }

  private Formula operation(Expression.BinaryOp operation) {
    return switch (operation.operator()) {
      case AND -> of(operation.left()).and(of(operation.right()));
      case OR -> of(operation.left()).or(of(operation.right()));
      case EQUAL -> equal(operation);
      default -> equal(operation).not();
    };
  }

  private Formula equal(Expression.BinaryOp operation) {
    return Comparison.equal(
        operation.left().accept(evaluator), operation.right().accept(evaluator), text(operation));
  }

  private String text(Expression expression) {
    return evaluator.file().span(expression.start(), expression.end()).text();
  }
}
