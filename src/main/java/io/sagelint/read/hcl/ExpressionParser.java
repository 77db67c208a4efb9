package io.sagelint.read.hcl;

import java.util.List;

/**
 * Expressions, from the loosest binding kind to the tightest; HCL native syntax specification,
 * "Expressions".
 */
final class ExpressionParser {
  private final Cursor cursor;
  private final Nesting nesting;
  private final OperatorScanner operators;
  private final NumberScanner numbers;
  private final CallParser calls;
  private final CollectionParser collections;
  private final TraversalParser traversals;
  private final TemplateParser templates;

  ExpressionParser(Cursor cursor, Nesting nesting) {
    this.cursor = cursor;
    this.nesting = nesting;
    this.operators = new OperatorScanner(cursor);
    this.numbers = new NumberScanner(cursor);
    this.calls = new CallParser(cursor, this);
    this.collections = new CollectionParser(cursor, this);
    this.traversals = new TraversalParser(cursor, nesting, this);
    this.templates = new TemplateParser(cursor, nesting, this);
  }

  /** Reads an expression of any kind. */
  Expression expression() {
    cursor.next();
    nesting.enter(cursor.pos());
    Expression condition = operation(1);
    Expression result = cursor.next() == '?' ? conditional(condition) : condition;
    nesting.leave();
    return result;
  }

  private Expression conditional(Expression condition) {
    cursor.advance(1);
    Expression whenTrue = expression();
    if (!cursor.take(':')) {
      throw cursor.unexpected("write : and the value for when the condition is false");
    }
    Expression whenFalse = expression();
    return new Expression.Conditional(
        condition, whenTrue, whenFalse, condition.start(), whenFalse.end());
  }

  /** Operators of the same precedence group to the left. */
  private Expression operation(int precedence) {
    Expression left = operand();
    while (true) {
      BinaryOperator operator = operators.next();
      if (operator == null || operator.precedence() < precedence) {
        return left;
      }
      cursor.advance(operator.symbol().length());
      nesting.chain();
      Expression right = operation(operator.precedence() + 1);
      left = new Expression.BinaryOp(operator, left, right, left.start(), right.end());
    }
  }

  private Expression operand() {
    return traversals.steps(term());
  }

  private Expression term() {
    char c = cursor.next();
    int start = cursor.pos();
    switch (c) {
      case '"':
        return templates.quoted();
      case '(':
        return parentheses(start);
      case '[':
        return collections.tuple();
      case '{':
        return collections.object();
      case '-':
        return unary(UnaryOperator.NEGATE, start);
      case '!':
        return unary(UnaryOperator.NOT, start);
      case '<':
        return templates.heredoc();
      default:
        return Characters.isDigit(c) ? numbers.number() : word(start);
    }
  }

  private Expression parentheses(int start) {
    cursor.advance(1);
    boolean lines = cursor.linesMatter(false);
    Expression inner = expression();
    if (!cursor.take(')')) {
      throw cursor.unexpected("write ) to close the parenthesis");
    }
    cursor.linesMatter(lines);
    return new Expression.Parentheses(inner, start, cursor.pos());
  }

  private Expression unary(UnaryOperator operator, int start) {
    cursor.advance(1);
    nesting.enter(start);
    Expression operand = operand();
    nesting.leave();
    return new Expression.UnaryOp(operator, operand, start, operand.end());
  }

  private Expression word(int start) {
    int end = cursor.identifierEnd(start);
    if (end == start) {
      throw cursor.unexpected("a value is missing; write an expression");
    }
    cursor.moveTo(end);
    char next = cursor.next();
    if (next == '(' || (next == ':' && cursor.peek(1) == ':')) {
      return calls.call(start, end);
    }
    String word = cursor.text().substring(start, end);
    return switch (word) {
      case "true" -> new Expression.BoolLiteral(true, start, end);
      case "false" -> new Expression.BoolLiteral(false, start, end);
      case "null" -> new Expression.NullLiteral(start, end);
      default -> new Expression.ScopeTraversal(word, List.of(), end, start, end);
    };
  }
}
