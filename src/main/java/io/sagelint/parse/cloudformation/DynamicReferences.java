package io.sagelint.parse.cloudformation;

import io.sagelint.model.Origin;
import io.sagelint.model.Value;
import io.sagelint.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * What only the deployment reads: <code>{{resolve:service:name}}</code>, also within a longer text
 * and with parts that are substituted.
 */
final class DynamicReferences {
  private static final String START = "{{resolve:";
  private static final String END = "}}";

  private final Span span;
  private final List<Value> parts = new ArrayList<>();
  private StringBuilder open;

  private DynamicReferences(Span span) {
    this.span = span;
  }

  /** A text with its dynamic references as parts that are not known. */
  static Value in(Value value) {
    if (value instanceof Value.Text text && text.text().contains(START)) {
      return new DynamicReferences(text.span()).split(List.of(text)).withOrigin(text.origin());
    }
    boolean within =
        value instanceof Value.Interpolated text
            && text.parts().stream()
                .anyMatch(part -> part instanceof Value.Text one && one.text().contains(START));
    return within
        ? new DynamicReferences(value.span())
            .split(((Value.Interpolated) value).parts())
            .withOrigin(value.origin())
        : value;
  }

  private Value split(List<Value> all) {
    for (Value part : all) {
      if (part instanceof Value.Text text) {
        add(text);
      } else if (open == null) {
        parts.add(part);
      } else {
        open.append(new Value.Interpolated(List.of(part), part.origin()).shown());
      }
    }
    if (open != null) {
      addLiteral(new Value.Text(open.toString(), Origin.at(span)));
    }
    return parts.size() == 1 ? parts.get(0) : Value.Interpolated.of(parts, span);
  }

  private void add(Value.Text whole) {
    String text = whole.text();
    int at = 0;
    while (at < text.length()) {
      String mark = open == null ? START : END;
      int found = text.indexOf(mark, at);
      int end = found < 0 ? text.length() : found;
      String until = text.substring(at, end);
      if (open == null) {
        addLiteral(whole.part(at, end));
        open = found < 0 ? null : new StringBuilder(START);
      } else {
        open.append(until);
        close(found >= 0);
      }
      at = found < 0 ? text.length() : found + mark.length();
    }
  }

  private void close(boolean ended) {
    if (ended) {
      String reason = "a dynamic reference is read when the stack is deployed";
      parts.add(new Value.Unknown(reason, List.of(open.append(END).toString()), Origin.at(span)));
      open = null;
    }
  }

  private void addLiteral(Value.Text text) {
    if (!text.text().isEmpty()) {
      parts.add(text.withOrigin(Origin.at(span)));
    }
  }
}
