package io.sagelint.parse.terraform;

import io.sagelint.model.Composition;
import io.sagelint.model.Formula;
import io.sagelint.model.Hop;
import io.sagelint.model.Origin;
import io.sagelint.model.Value;
import io.sagelint.parse.terraform.function.Access;
import io.sagelint.parse.terraform.function.Choices;
import io.sagelint.parse.terraform.function.Conversion;
import io.sagelint.parse.terraform.function.Functions;
import io.sagelint.parse.terraform.function.Limits;
import io.sagelint.parse.terraform.function.Mistake;
import io.sagelint.parse.terraform.function.Open;
import io.sagelint.parse.terraform.function.Operators;
import io.sagelint.parse.terraform.function.Spread;
import io.sagelint.parse.terraform.function.Texts;
import io.sagelint.parse.terraform.function.Way;
import io.sagelint.read.hcl.Expression;
import io.sagelint.read.hcl.ExpressionVisitor;
import io.sagelint.read.hcl.ObjectItem;
import io.sagelint.read.hcl.StringLiteral;
import io.sagelint.source.SourceFile;
import io.sagelint.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Gives expressions of one file their values, as far as the text decides them; see "Expressions" in
 * the Terraform language manual.
 *
 * @param names what loops and templates around the expression name
 */
record Evaluator(Scope scope, SourceFile file, Names names) implements ExpressionVisitor<Value> {
  Evaluator(Scope scope, SourceFile file) {
    this(scope, file, Names.NONE);
  }

  /** The same with other names. */
  Evaluator with(Names names) {
    return new Evaluator(scope, file, names);
  }

  /** The value of an expression inside the one underway. */
  Value value(Expression expression) {
    return bounded(expression, () -> expression.accept(this));
  }

  private Value bounded(Expression expression, Supplier<Value> value) {
    Budget budget = scope.budget();
    try {
      return budget.enter() ? value.get() : Limits.exceeded(at(expression).span());
    } finally {
      budget.leave();
    }
  }

  private Origin at(Expression expression) {
    return Origin.at(file.span(expression.start(), expression.end()));
  }

  private Value notEvaluated(String what, Expression expression) {
    return new Value.Unknown(what + " is not evaluated yet", List.of(), at(expression));
  }

  @Override
  public Value visit(StringLiteral literal) {
    Composition letters = new Composition.Letters(file, literal.offsetsLazily(file));
    return new Value.Text(literal.value(), at(literal), letters);
  }

  @Override
  public Value visit(Expression.NumberLiteral literal) {
    return new Value.Num(literal.digits(), at(literal));
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
    return Texts.joined(values(template.parts()), at(template).span());
  }

  private List<Value> values(List<Expression> expressions) {
    List<Value> values = new ArrayList<>(expressions.size());
    for (Expression expression : expressions) {
      values.add(value(expression));
    }
    return values;
  }

  @Override
  public Value visit(Expression.TemplateWrap wrap) {
    return value(wrap.wrapped());
  }

  @Override
  public Value visit(Expression.TemplateJoin join) {
    Span use = at(join).span();
    Value texts = value(join.loop());
    return texts instanceof Value.Sequence list ? Texts.joined(list.items(), use) : texts;
  }

  @Override
  public Value visit(Expression.ScopeTraversal traversal) {
    Span use = at(traversal).span();
    Optional<Value> named = names.get(traversal.root());
    if (named.isPresent()) {
      return Traversal.walk(Way.at(use, named.get()), traversal.steps(), use);
    }
    return names.closed()
        ? Mistake.of("the template is not given " + traversal.root(), use)
        : bounded(traversal, () -> new Traversal(scope, file, traversal).value());
  }

  @Override
  public Value visit(Expression.RelativeTraversal traversal) {
    Span use = at(traversal).span();
    return Traversal.walk(value(traversal.source()), traversal.steps(), use);
  }

  @Override
  public Value visit(Expression.Index index) {
    return Access.index(value(index.collection()), value(index.key()), at(index).span());
  }

  @Override
  public Value visit(Expression.Splat splat) {
    Span use = at(splat).span();
    return Choices.each(
        List.of(value(splat.source())), use, source -> spread(splat, source.get(0), use));
  }

  private Value spread(Expression.Splat splat, Value source, Span use) {
    if (source instanceof Value.Unknown || source instanceof Value.Interpolated) {
      return Way.at(use, Open.why(source));
    }
    boolean part = source instanceof Value.Reference whole && !whole.attribute().isEmpty();
    if (part) {
      return each(splat, source, true);
    }
    List<Value> items = new ArrayList<>();
    if (source instanceof Value.Sequence list) {
      for (Value item : list.items()) {
        items.add(each(splat, Way.part(item, list), Spread.is(item)));
      }
    } else if (!(source instanceof Value.Null)) {
      items.add(each(splat, source, false));
    }
    return new Value.Sequence(List.copyOf(items), at(splat));
  }

  private Value each(Expression.Splat splat, Value item, boolean several) {
    Evaluator inside = with(names.with(splat.item(), Spread.one(item)));
    Value each = inside.value(splat.each());
    return several && each instanceof Value.Reference reference ? Spread.of(reference) : each;
  }

  @Override
  public Value visit(Expression.AnonSymbol symbol) {
    return names.get(symbol).orElseThrow();
  }

  @Override
  public Value visit(Expression.FunctionCall call) {
    Span use = at(call).span();
    List<Value> arguments = values(call.arguments());
    if (call.expandLast()) {
      Value last = arguments.remove(arguments.size() - 1);
      if (!(last instanceof Value.Sequence list)) {
        return Open.is(last)
            ? Way.at(use, Open.why(last))
            : Mistake.of("only a list can be expanded into arguments", use);
      }
      list.items().forEach(item -> arguments.add(Way.part(item, list)));
    }
    return Functions.call(call.name(), arguments, use, new ModuleSurroundings(scope, use));
  }

  @Override
  public Value visit(Expression.Conditional conditional) {
    Formula condition = new Conditions(this).of(conditional.condition());
    if (condition instanceof Formula.Constant constant) {
      return value(constant.value() ? conditional.whenTrue() : conditional.whenFalse());
    }
    List<Hop> hops = value(conditional.condition()).origin().hops();
    return Value.Conditional.of(
        condition,
        value(conditional.whenTrue()),
        value(conditional.whenFalse()),
        new Origin(at(conditional).span(), hops));
  }

  @Override
  public Value visit(Expression.BinaryOp operation) {
    return new BooleanOperation(this, operation).value();
  }

  @Override
  public Value visit(Expression.UnaryOp operation) {
    Value operand = value(operation.operand());
    return Operators.apply(operation.operator(), operand, at(operation).span());
  }

  @Override
  public Value visit(Expression.Parentheses parentheses) {
    return value(parentheses.inner());
  }

  @Override
  public Value visit(Expression.TupleCons tuple) {
    return new Value.Sequence(List.copyOf(values(tuple.items())), at(tuple));
  }

  @Override
  public Value visit(Expression.ObjectCons object) {
    Map<String, Value.Property> properties = new LinkedHashMap<>();
    Optional<Value.Unknown> rest = Optional.empty();
    for (ObjectItem item : object.items()) {
      Span key = at(item.key()).span();
      Value named = key(item);
      Optional<String> name = Conversion.text(named);
      Value value = headed(value(item.value()), key);
      if (name.isPresent()) {
        properties.put(name.get(), new Value.Property(name.get(), key, value));
      } else {
        Value.Unknown why =
            Open.is(named) ? Open.why(named) : Mistake.of("this cannot be a key", key);
        // It may be any of the keys before.
        properties.replaceAll((before, old) -> new Value.Property(before, old.key(), why));
        rest = Optional.of(why);
      }
    }
    Span head = file.span(object.start(), object.start() + 1);
    return new Value.Mapping(List.copyOf(properties.values()), rest, head, at(object));
  }

  private Value key(ObjectItem item) {
    return item.bareKey()
        .<Value>map(name -> new Value.Text(name, at(item.key())))
        .orElseGet(() -> value(item.key()));
  }

  /** An object written under a key is named by the key. */
  static Value headed(Value value, Span key) {
    return value instanceof Value.Mapping mapping && mapping.origin().isLiteral()
        ? new Value.Mapping(mapping.properties(), mapping.rest(), key, mapping.origin())
        : value;
  }

  @Override
  public Value visit(Expression.For loop) {
    return Loop.value(this, loop, value(loop.collection()), at(loop).span());
  }

  @Override
  public Value visit(Expression.Invalid invalid) {
    return new Value.Unknown("this could not be read", List.of(), at(invalid));
  }
}
