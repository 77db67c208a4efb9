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
import java.util.ArrayList;
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
      case "data" -> scope.data(first, second(), use);
      case "module" -> output(first, use);
      case "path" -> path(first, use);
      case "each", "count", "self", "terraform" ->
          Scope.unknown(text(use) + " is not evaluated yet", text(use), use);
      default -> resource(first, use);
    };
  }

  private List<Step> rest(int from) {
    List<Step> steps = expression.steps();
    return steps.size() <= from ? List.of() : steps.subList(from, steps.size());
  }

  private String second() {
    List<Step> rest = rest(1);
    return rest.isEmpty() ? "" : name(rest.get(0)).orElse("");
  }

  /** File functions take paths in the module; what it is called elsewhere is nobody's business. */
  private Value path(String name, Span use) {
    return scope
        .files()
        .folder()
        .filter(folder -> name.equals("module"))
        .<Value>map(folder -> new Value.Text(folder, Origin.at(use)))
        .orElseGet(() -> Scope.unknown(text(use) + " is not evaluated yet", text(use), use));
  }

  private Value output(String module, Span use) {
    String reason = "the outputs of module " + module + " are not followed yet";
    return Scope.unknown(reason, text(use), use);
  }

  private Value resource(String name, Span use) {
    if (name.isEmpty()) {
      return Scope.unknown("`" + text(use) + "` names nothing in this module", text(use), use);
    }
    List<String> attribute = new ArrayList<>();
    for (Step step : rest(1)) {
      if (step instanceof Step.Attr attr) {
        attribute.add(attr.name());
      }
    }
    String type = expression.root();
    String address = type + "." + name;
    Value.Reference one =
        new Value.Reference(type, address, String.join(".", attribute), Origin.at(use));
    Optional<Step> key = rest(1).stream().findFirst().filter(Step.Key.class::isInstance);
    return scope
        .repetition(type, name)
        .map(repetition -> new Instances(one, repetition))
        .map(all -> key.isPresent() ? all.at(name(key.get())) : all.value())
        .orElse(one);
  }

  private static String text(Span span) {
    return span.text();
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

  private static Optional<String> name(Step step) {
    if (step instanceof Step.Attr attr) {
      return Optional.of(attr.name());
    }
    Expression key = ((Step.Key) step).key();
    if (key instanceof StringLiteral literal) {
      return Optional.of(literal.value());
    }
    if (key instanceof Expression.NumberLiteral number) {
      return Optional.of(number.value().toPlainString());
    }
    return key instanceof Expression.Template template ? template.constant() : Optional.empty();
  }
}
