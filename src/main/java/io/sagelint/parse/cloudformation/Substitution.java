package io.sagelint.parse.cloudformation;

import io.sagelint.model.Origin;
import io.sagelint.model.Value;
import io.sagelint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The text of {@code Fn::Sub}: {@code ${Name}} stands for a value, {@code ${!Name}} for itself. */
final class Substitution {
  private Substitution() {}

  /**
   * The parts of a text.
   *
   * @param span where the text is used
   * @param named gives the value of a name
   */
  static Value of(String text, Span span, Function<String, Value> named) {
    List<Value> parts = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int open = text.indexOf("${", at);
      int close = open < 0 ? -1 : text.indexOf('}', open);
      if (close < 0) {
        break;
      }
      parts.add(new Value.Text(text.substring(at, open), Origin.at(span)));
      String name = text.substring(open + 2, close).strip();
      parts.add(
          name.startsWith("!")
              ? new Value.Text("${" + name.substring(1) + "}", Origin.at(span))
              : named.apply(name));
      at = close + 1;
    }
    parts.add(new Value.Text(text.substring(at), Origin.at(span)));
    parts.removeIf(part -> part instanceof Value.Text literal && literal.text().isEmpty());
    return DynamicReferences.in(Value.Interpolated.of(parts, span));
  }
}
