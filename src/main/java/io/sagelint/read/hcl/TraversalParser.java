package io.sagelint.read.hcl;

import java.util.ArrayList;
import java.util.List;

/**
 * Attribute access, indexes and splats after a term; HCL native syntax specification, "Index
 * Operator", "Attribute Access Operator" and "Splat Operators".
 */
final class TraversalParser {
  private final Cursor cursor;
  private final Nesting nesting;
  private final ExpressionParser expressions;
  private final NumberScanner numbers;

  TraversalParser(Cursor cursor, Nesting nesting, ExpressionParser expressions) {
    this.cursor = cursor;
    this.nesting = nesting;
    this.expressions = expressions;
    this.numbers = new NumberScanner(cursor);
  }

  /** Reads all steps that follow; answers the source itself if there are none. */
  Expression steps(Expression from) {
    char c = cursor.next();
    if (c != '.' && c != '[') {
      return from;
    }
    StepChain chain = new StepChain(from);
    while (true) {
      if (c == '.' && !(cursor.peek(1) == '.' && cursor.peek(2) == '.')) {
        dot(chain);
      } else if (c == '[') {
        bracket(chain);
      } else {
        return chain.expression();
      }
      c = cursor.next();
    }
  }

  private void dot(StepChain chain) {
    int dot = cursor.pos();
    cursor.advance(1);
    if (cursor.next() == '*') {
      cursor.advance(1);
      nesting.chain();
      chain.replace(attributeSplat(chain.expression(), dot));
    } else {
      chain.add(step(dot));
    }
  }

  /** Reads what follows a dot: a name, or a number as early Terraform had it. */
  private Step step(int dot) {
    if (!Characters.isDigit(cursor.next())) {
      String name = cursor.identifier("write the name of an attribute after the dot");
      return new Step.Attr(name, dot, cursor.pos());
    }
    int start = cursor.pos();
    Expression.NumberLiteral index = numbers.number();
    int point = cursor.text().indexOf('.', start);
    if (point >= 0 && point < index.end()) {
      throw cursor.failure(
          start, index.end(), "two indexes in a row cannot be written with dots; write [0][1]");
    }
    return new Step.Key(index, dot, index.end());
  }

  /** After {@code .*} only attributes apply to each element; brackets apply to the result. */
  private Expression attributeSplat(Expression source, int dot) {
    Expression.AnonSymbol item = new Expression.AnonSymbol(dot, cursor.pos());
    List<Step> steps = new ArrayList<>();
    while (cursor.next() == '.' && !(cursor.peek(1) == '.' && cursor.peek(2) == '.')) {
      int start = cursor.pos();
      cursor.advance(1);
      steps.add(step(start));
    }
    Expression each = item;
    int end = item.end();
    if (!steps.isEmpty()) {
      end = steps.get(steps.size() - 1).end();
      each = new Expression.RelativeTraversal(item, List.copyOf(steps), steps.get(0).start(), end);
    }
    return new Expression.Splat(source, item, each, source.start(), end);
  }

  private void bracket(StepChain chain) {
    int open = cursor.pos();
    cursor.advance(1);
    if (cursor.next() == '*') {
      cursor.advance(1);
      fullSplat(chain, open);
      return;
    }
    boolean lines = cursor.linesMatter(false);
    Expression key = expressions.expression();
    if (!cursor.take(']')) {
      throw cursor.unexpected("write ] to close the index");
    }
    cursor.linesMatter(lines);
    if (isConstant(key)) {
      chain.add(new Step.Key(key, open, cursor.pos()));
    } else {
      nesting.chain();
      Expression collection = chain.expression();
      chain.replace(new Expression.Index(collection, key, open, collection.start(), cursor.pos()));
    }
  }

  /** After {@code [*]} all further steps apply to each element. */
  private void fullSplat(StepChain chain, int open) {
    if (!cursor.take(']')) {
      throw cursor.unexpected("write ] after [*");
    }
    nesting.enter(open);
    Expression.AnonSymbol item = new Expression.AnonSymbol(open, cursor.pos());
    Expression each = steps(item);
    nesting.leave();
    Expression source = chain.expression();
    chain.replace(new Expression.Splat(source, item, each, source.start(), each.end()));
  }

  private static boolean isConstant(Expression key) {
    if (key instanceof Expression.Template template) {
      return template.parts().size() == 1 && template.parts().get(0) instanceof StringLiteral;
    }
    return key instanceof Expression.NumberLiteral
        || key instanceof Expression.BoolLiteral
        || key instanceof Expression.NullLiteral;
  }
}
