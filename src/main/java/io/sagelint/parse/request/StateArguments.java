package io.sagelint.parse.request;

import io.sagelint.model.Hop;
import io.sagelint.model.Origin;
import io.sagelint.model.Value;
import io.sagelint.source.Span;
import java.util.List;

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
    boolean computed = jsonata && value instanceof Value.Text text && isExpression(text.text());
    return computed
        ? computed(((Value.Text) value).text().strip(), value.span())
        : Inside.of(value, this::evaluate);
  }

  private Value.Property evaluate(Value.Property property) {
    String name = property.name();
    if (jsonata || !name.endsWith(".$")) {
      return new Value.Property(name, property.key(), evaluate(property.value()));
    }
    Value value =
        property.value() instanceof Value.Text path
            ? selected(path.text(), path.span())
            : property.value();
    return new Value.Property(name.substring(0, name.length() - 2), property.key(), value);
  }

  private static boolean isExpression(String text) {
    return text.strip().startsWith("{%") && text.strip().endsWith("%}");
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
