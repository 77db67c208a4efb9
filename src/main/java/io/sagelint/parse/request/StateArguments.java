package io.sagelint.parse.request;

import io.sagelint.model.Hop;
import io.sagelint.model.Origin;
import io.sagelint.model.Value;
import io.sagelint.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * The arguments of a state, of which a run computes some: those under keys that end in {@code .$},
 * or in JSONata the texts between <code>{%</code> and <code>%}</code>.
 *
 * @param input what is known of the state's input
 */
record StateArguments(boolean jsonata, Value input) {

  /** The arguments, with what only a run computes as not known. */
  Value evaluate(Value value) {
    if (value instanceof Value.Mapping mapping) {
      return Inside.members(mapping, this::evaluate);
    }
    Optional<String> expression =
        jsonata ? Part.root(value).shown().filter(StateArguments::isExpression) : Optional.empty();
    return expression
        .map(text -> computed(text.strip(), value.span()))
        .orElseGet(() -> Inside.of(value, this::evaluate));
  }

  private Value.Property evaluate(Value.Property property) {
    String name = property.name();
    if (jsonata || !name.endsWith(".$")) {
      return new Value.Property(name, property.key(), evaluate(property.value()));
    }
    return new Value.Property(
        name.substring(0, name.length() - 2), property.key(), computed(property.value()));
  }

  private static boolean isExpression(String text) {
    return text.strip().startsWith("{%") && text.strip().endsWith("%}");
  }

  /** What a path or an intrinsic function gives. */
  private Value computed(Value expression) {
    if (expression instanceof Value.Text path) {
      return selected(path.text(), path.span());
    }
    return expression instanceof Value.Interpolated open
        ? computed(open.shown(), open.span())
        : Inside.of(expression, this::computed);
  }

  private Value selected(String path, Span use) {
    Value found = StatePath.select(input, path);
    if (found instanceof Value.Unknown) {
      return computed(path, use);
    }
    return found.via(use, new Hop("set for " + path, found.span()));
  }

  private static Value computed(String expression, Span use) {
    String reason = "it is computed when the state machine runs";
    return new Value.Unknown(reason, List.of(expression), false, true, Origin.at(use));
  }
}
