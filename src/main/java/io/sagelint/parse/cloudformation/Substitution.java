package io.sagelint.parse.cloudformation;

import io.sagelint.model.Composition;
import io.sagelint.model.Value;
import io.sagelint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** The text of {@code Fn::Sub}: {@code ${Name}} stands for a value, {@code ${!Name}} for itself. */
final class Substitution {
  private Substitution() {}

  /**
   * The parts of a text.
   *
   * @param text with places for its characters
   * @param use where the text is used
   * @param named gives the value of a name at a place
   */
  static Value of(Value.Text text, Span use, BiFunction<String, Span, Value> named) {
    String written = text.text();
    List<Value> parts = new ArrayList<>();
    int at = 0;
    while (at < written.length()) {
      int open = written.indexOf("${", at);
      int close = open < 0 ? -1 : written.indexOf('}', open);
      if (close < 0) {
        break;
      }
      parts.add(text.part(at, open));
      String name = written.substring(open + 2, close).strip();
      if (name.startsWith("!")) {
        parts.add(text.part(open, open + 2));
        parts.add(text.part(written.indexOf('!', open) + 1, close + 1));
      } else {
        parts.add(named.apply(name, place(text, open, close + 1)));
      }
      at = close + 1;
    }
    parts.add(text.part(at, written.length()));
    parts.removeIf(part -> part instanceof Value.Text literal && literal.text().isEmpty());
    return DynamicReferences.in(Value.Interpolated.of(parts, use));
  }

  private static Span place(Value.Text text, int from, int to) {
    return text.made() instanceof Composition.Letters letters
        ? letters.span(from, to)
        : text.span();
  }
}
