package io.sagelint.parse.terraform;

import io.sagelint.model.Comparison;
import io.sagelint.model.Formula;
import io.sagelint.model.Value;
import io.sagelint.read.hcl.BinaryOperator;
import io.sagelint.read.hcl.Expression;
import io.sagelint.read.hcl.UnaryOperator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Expressions that are true or false, as formulas over the variables of the root module. Locals,
 * arguments of called modules and outputs are taken apart like what is written in place.
 */
record Conditions(Evaluator evaluator) {
  /** A formula of more parts is taken as it is written: names double it with every step. */
  private static final int MAX_PARTS = 300;

  /**
   * What an expression says.
   *
   * @param bool whether its value is a boolean, not only converted to one
   */
  record Logic(Formula formula, boolean bool) {
    private static Logic of(Formula formula) {
      return new Logic(formula, true);
    }
  }

  /** The formula that an expression writes. */
  Formula of(Expression expression) {
    return whole(expression).formula();
  }

  private Logic whole(Expression expression) {
    return logic(expression)
        .map(logic -> bounded(logic, expression))
        .orElseGet(() -> converted(expression));
  }

  private Logic converted(Expression expression) {
    Value value = expression.accept(evaluator);
    return new Logic(Comparison.isTrue(value, text(expression)), value instanceof Value.Bool);
  }

  private Logic bounded(Logic logic, Expression expression) {
    return new Logic(bounded(logic.formula(), () -> text(expression)), logic.bool());
  }

  /** A formula, or what is written if it has too many parts. */
  static Formula bounded(Formula formula, Supplier<String> written) {
    return formula.left(MAX_PARTS) < 0
        ? Comparison.opaque(written.get(), formula.byDefault())
        : formula;
  }

  /** What an expression of logic says; empty if only its value can be true or false. */
  private Optional<Logic> logic(Expression written) {
    Expression expression = Definition.unwrapped(written);
    if (expression instanceof Expression.BoolLiteral literal) {
      return Optional.of(Logic.of(new Formula.Constant(literal.value())));
    }
    if (expression instanceof Expression.UnaryOp not && not.operator() == UnaryOperator.NOT) {
      return Optional.of(Logic.of(of(not.operand()).not()));
    }
    if (expression instanceof Expression.Conditional choice) {
      return Optional.of(choice(choice));
    }
    if (expression instanceof Expression.BinaryOp operation && isLogical(operation.operator())) {
      return Optional.of(Logic.of(operation(operation)));
    }
    if (expression instanceof Expression.FunctionCall call) {
      return call(call).map(Logic::of);
    }
    return expression instanceof Expression.ScopeTraversal name ? named(name) : Optional.empty();
  }

  private Logic choice(Expression.Conditional choice) {
    Logic whenTrue = whole(choice.whenTrue());
    Logic whenFalse = whole(choice.whenFalse());
    return new Logic(
        Comparison.choose(of(choice.condition()), whenTrue.formula(), whenFalse.formula()),
        whenTrue.bool() && whenFalse.bool());
  }

  private static boolean isLogical(BinaryOperator operator) {
    return operator.precedence() <= BinaryOperator.EQUAL.precedence();
  }

  private Optional<Logic> named(Expression.ScopeTraversal name) {
    return Definition.of(evaluator, name)
        .flatMap(
            definition -> {
              Conditions there = new Conditions(definition.in());
              Expression written = definition.expression();
              return definition
                  .module()
                  .logic(written, () -> there.logic(written).map(logic -> bounded(logic, name)));
            });
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
    Optional<Formula> left = bool(operation.left());
    Optional<Formula> right = bool(operation.right());
    return left.isPresent() && right.isPresent()
        ? Comparison.choose(left.get(), right.get(), right.get().not())
        : Comparison.equal(
            operation.left().accept(evaluator),
            operation.right().accept(evaluator),
            text(operation));
  }

  private Optional<Formula> bool(Expression expression) {
    return logic(expression).filter(Logic::bool).map(Logic::formula);
  }

  private Optional<Formula> call(Expression.FunctionCall call) {
    if (call.expandLast() || call.arguments().isEmpty()) {
      return Optional.empty();
    }
    Expression first = Definition.unwrapped(call.arguments().get(0));
    return switch (call.name()) {
      case "tobool" -> Optional.of(of(first));
      case "contains" -> call.arguments().size() == 2 ? contains(call) : Optional.empty();
      case "alltrue" -> items(first).map(Formula::all);
      case "anytrue" ->
          items(first).map(all -> Formula.all(all.stream().map(Formula::not).toList()).not());
      default -> Optional.empty();
    };
  }

  private Optional<List<Formula>> items(Expression list) {
    return list instanceof Expression.TupleCons tuple
        ? Optional.of(tuple.items().stream().map(this::of).toList())
        : Optional.empty();
  }

  private Optional<Formula> contains(Expression.FunctionCall call) {
    if (!(evaluator.value(call.arguments().get(0)) instanceof Value.Sequence list)
        || list.items().size() > MAX_PARTS) {
      return Optional.empty();
    }
    Value wanted = evaluator.value(call.arguments().get(1));
    List<Formula> others = new ArrayList<>();
    for (Value item : list.items()) {
      others.add(Comparison.equal(item, wanted, text(call)).not());
    }
    return Optional.of(Formula.all(others).not());
  }

  private String text(Expression expression) {
    return Wording.of(evaluator, expression);
  }
}
