package io.sagelint.parse.terraform;

import io.sagelint.model.Origin;
import io.sagelint.model.Value;
import io.sagelint.read.hcl.Expression;
import io.sagelint.read.hcl.ExpressionVisitor;
import io.sagelint.read.hcl.ObjectItem;
import io.sagelint.read.hcl.StringLiteral;
import io.sagelint.source.SourceFile;
import io.sagelint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Gives expressions of one file their values, as far as literals and named values decide them.
 * Operations and functions stay unknown.
 */
record Evaluator(Scope scope, SourceFile file) implements ExpressionVisitor<Value> {

  private Value value(Expression expression) {
    return expression.accept(this);
  }

  private Origin at(Expression expression) {
    return Origin.at(file.span(expression.start(), expression.end()));
  }

  private Value notEvaluated(String what, Expression expression) {
    return new Value.Unknown(what + " is not evaluated yet", List.of(), at(expression));
  }

  @Override
  public Value visit(StringLiteral literal) {
    return new Value.Text(literal.value(), at(literal));
  }

  @Override
  public Value visit(Expression.NumberLiteral literal) {
    return new Value.Num(literal.value().toPlainString(), at(literal));
  }

  @Override
  public Value visit(Expression.BoolLiteral literal) {
    return new Value.Bool(literal.value(), String.valueOf(literal.value()), at(literal));
  }

  @Override
  public Value visit(Expression.NullLiteral literal) {
    return new Value.Null(at(literal));
  }

  @Override
  public Value visit(Expression.Template template) {
    List<Value> parts = new ArrayList<>();
    for (Expression part : template.parts()) {
      parts.add(value(part));
    }
    return Value.Interpolated.of(parts, at(template).span());
  }

  @Override
  public Value visit(Expression.TemplateWrap wrap) {
    return value(wrap.wrapped());
  }

  @Override
  public Value visit(Expression.TemplateJoin join) {
    return notEvaluated("a %{for} directive", join);
  }

  @Override
  public Value visit(Expression.ScopeTraversal traversal) {
    return new Traversal(scope, file, traversal).value();
  }

  @Override
  public Value visit(Expression.RelativeTraversal traversal) {
    Span use = at(traversal).span();
    return Traversal.walk(value(traversal.source()), traversal.steps(), use);
  }

  @Override
  public Value visit(Expression.Index index) {
    return notEvaluated("an index that is computed", index);
  }

  @Override
  public Value visit(Expression.Splat splat) {
    return notEvaluated("a splat", splat);
  }

  @Override
  public Value visit(Expression.AnonSymbol symbol) {
    return notEvaluated("a splat", symbol);
  }

  @Override
  public Value visit(Expression.FunctionCall call) {
    return notEvaluated("the function " + call.name(), call);
  }

  @Override
  public Value visit(Expression.Conditional conditional) {
    if (value(conditional.condition()) instanceof Value.Bool known) {
      return value(known.value() ? conditional.whenTrue() : conditional.whenFalse());
    }
    return notEvaluated("a conditional", conditional);
  }

  @Override
  public Value visit(Expression.BinaryOp operation) {
    return notEvaluated("the operator " + operation.operator().symbol(), operation);
  }

  @Override
  public Value visit(Expression.UnaryOp operation) {
    return notEvaluated("an operator", operation);
  }

  @Override
  public Value visit(Expression.Parentheses parentheses) {
    return value(parentheses.inner());
  }

  @Override
  public Value visit(Expression.TupleCons tuple) {
    List<Value> items = new ArrayList<>();
    for (Expression item : tuple.items()) {
      items.add(value(item));
    }
    return new Value.Sequence(List.copyOf(items), at(tuple));
  }

  @Override
  public Value visit(Expression.ObjectCons object) {
    List<Value.Property> properties = new ArrayList<>();
    Optional<Value.Unknown> rest = Optional.empty();
    for (ObjectItem item : object.items()) {
      Span key = at(item.key()).span();
      Optional<String> name = item.constantKey();
      if (name.isPresent()) {
        properties.add(new Value.Property(name.get(), key, headed(value(item.value()), key)));
      } else {
        rest = Optional.of(new Value.Unknown("a key is computed", List.of(), Origin.at(key)));
      }
    }
    Span head = file.span(object.start(), object.start() + 1);
    return new Value.Mapping(List.copyOf(properties), rest, head, at(object));
  }

  /** An object written under a key is named by the key. */
  static Value headed(Value value, Span key) {
    return value instanceof Value.Mapping mapping && mapping.origin().isLiteral()
        ? new Value.Mapping(mapping.properties(), mapping.rest(), key, mapping.origin())
        : value;
  }

  @Override
  public Value visit(Expression.For loop) {
    return notEvaluated("a for expression", loop);
  }

  @Override
  public Value visit(Expression.Invalid invalid) {
    return new Value.Unknown("this could not be read", List.of(), at(invalid));
  }
}
