package io.sagelint.parse.terraform;

import io.sagelint.model.Value;
import io.sagelint.parse.terraform.function.Conversion;
import io.sagelint.read.hcl.Expression;
import java.util.Optional;

/**
 * Expressions in words that mean the same everywhere: {@code length(var.subnets) > 0} in a called
 * module is not what it is in the root, unless the call passes the root's variable on.
 */
final class Wording {
  /** Longer texts keep their names as they are. */
  private static final int MAX_LENGTH = 400;

  private final StringBuilder text = new StringBuilder();

  private Wording() {}

  /** The expression with what its names stand for, as the root module would say it. */
  static String of(Evaluator evaluator, Expression expression) {
    Wording wording = new Wording();
    wording.add(evaluator, Definition.unwrapped(expression));
    return wording.text.toString();
  }

  private void add(Evaluator evaluator, Expression expression) {
    String source = evaluator.file().text();
    int from = expression.start();
    for (Expression.ScopeTraversal name : expression.names()) {
      text.append(source, from, Math.max(from, name.start()));
      Optional<Definition> definition =
          text.length() > MAX_LENGTH ? Optional.empty() : Definition.of(evaluator, name);
      definition.ifPresentOrElse(
          it -> add(it, name != expression), () -> text.append(name(evaluator, name)));
      from = name.end();
    }
    text.append(source, from, expression.end());
  }

  private void add(Definition definition, boolean inside) {
    Expression written = Definition.unwrapped(definition.expression());
    boolean group =
        inside
            && (written instanceof Expression.BinaryOp
                || written instanceof Expression.Conditional);
    text.append(group ? "(" : "");
    definition.module().deployment().deeper(() -> follow(definition.in(), written));
    text.append(group ? ")" : "");
  }

  private Wording follow(Evaluator evaluator, Expression written) {
    add(evaluator, written);
    return this;
  }

  private static String name(Evaluator evaluator, Expression.ScopeTraversal name) {
    String written = name.span(evaluator.file()).text();
    Optional<Value> bound =
        evaluator.names().get(name.root()).or(() -> evaluator.scope().given(name.root()));
    if (bound.isPresent()) {
      return written + "{" + described(bound.get()) + "}";
    }
    boolean global = name.root().equals("terraform") || name.steps().isEmpty();
    return (global ? "" : evaluator.scope().module().prefix()) + written;
  }

  /** Tells what one instance or turn names from what others do. */
  private static String described(Value value) {
    Optional<String> scalar = Conversion.text(value);
    if (scalar.isPresent()) {
      return scalar.get();
    }
    String line = value.span().file().path() + ":" + value.span().from().line();
    return value instanceof Value.Mapping pair
        ? pair.properties().stream()
            .findFirst()
            .flatMap(key -> Conversion.text(key.value()))
            .map(key -> key + " of " + line)
            .orElse(line)
        : line + ":" + value.span().from().column();
  }
}
