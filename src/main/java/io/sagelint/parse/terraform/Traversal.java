package io.sagelint.parse.terraform;

import io.sagelint.model.Origin;
import io.sagelint.model.Value;
import io.sagelint.parse.terraform.function.Access;
import io.sagelint.parse.terraform.function.Mistake;
import io.sagelint.read.hcl.Expression;
import io.sagelint.read.hcl.Step;
import io.sagelint.read.hcl.StringLiteral;
import io.sagelint.source.SourceFile;
import io.sagelint.source.Span;
import java.util.List;
import java.util.Optional;

/** Follows {@code root.name.attribute[0]} to the value it names. */
record Traversal(Scope scope, SourceFile file, Expression.ScopeTraversal expression) {

  Value value() {
    List<Step> steps = expression.steps();
    Span use = file.span(expression.start(), expression.end());
    String first = steps.isEmpty() ? "" : name(steps.get(0)).orElse("");
    return switch (expression.root()) {
      case "var" -> walk(scope.variable(first, use), rest(1), use);
      case "local" -> walk(scope.local(first, use), rest(1), use);
      case "data" -> scope.data(steps, use);
      case "module" -> scope.output(steps, use);
      case "ephemeral" -> Scope.unknown("it is opened when Terraform runs", use.text(), use);
      default ->
          scope
              .bound(expression.root(), use)
              .map(value -> walk(value, steps, use))
              .orElseGet(() -> scope.resource(expression.root(), steps, use));
    };
  }

  private List<Step> rest(int from) {
    List<Step> steps = expression.steps();
    return steps.size() <= from ? List.of() : steps.subList(from, steps.size());
  }

  /** Takes steps from a value; what is not known stays so. */
  static Value walk(Value value, List<Step> steps, Span use) {
    Value at = value;
    for (Step step : steps) {
      at = step(at, step, use);
    }
    return at;
  }

  private static Value step(Value from, Step step, Span use) {
    if (step instanceof Step.Attr attr) {
      return Access.attribute(from, attr.name(), use);
    }
    return name(step)
        .map(key -> Access.index(from, new Value.Text(key, Origin.at(use)), use))
        .orElseGet(() -> Mistake.of("this is no key", use));
  }

  /** A step as the name or number it is. */
  static Optional<String> name(Step step) {
    if (step instanceof Step.Attr attr) {
      return Optional.of(attr.name());
    }
    Expression key = ((Step.Key) step).key();
    if (key instanceof StringLiteral literal) {
      return Optional.of(literal.value());
    }
    if (key instanceof Expression.NumberLiteral number) {
      return Optional.of(number.digits());
    }
    return key instanceof Expression.Template template ? template.constant() : Optional.empty();
  }
}
