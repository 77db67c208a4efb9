package io.sagelint.parse.cloudformation;

import io.sagelint.model.Composition;
import io.sagelint.model.Origin;
import io.sagelint.model.Scenario;
import io.sagelint.model.Value;
import io.sagelint.read.JsonQuotes;
import io.sagelint.source.Span;
import java.util.ArrayList;
import java.util.List;

/** A value as JSON text, of which a part may not be known. */
final class JsonParts {
  private final Span span;
  private final List<Value> parts = new ArrayList<>();

  private JsonParts(Span span) {
    this.span = span;
  }

  /** The text, in the deployment in which every parameter has its default. */
  static Value of(Value value, Span span) {
    JsonParts json = new JsonParts(span);
    json.add(value);
    return Composition.Encoded.as(Value.Interpolated.of(json.parts, span), value);
  }

  private void add(Value unsettled) {
    Value value = Scenario.byDefault().settle(unsettled);
    if (value instanceof Value.Mapping mapping) {
      add(mapping);
    } else if (value instanceof Value.Sequence list) {
      add(list);
    } else if (value instanceof Value.Text text) {
      write(JsonQuotes.quoted(text.text()));
    } else if (value instanceof Value.Null) {
      write("null");
    } else if (value instanceof Value.Interpolated text) {
      write("\"");
      text.parts().forEach(this::addInside);
      write("\"");
    } else {
      parts.add(value);
    }
  }

  private void add(Value.Mapping mapping) {
    String before = "{";
    for (Value.Property property : mapping.properties()) {
      if (!(Scenario.byDefault().settle(property.value()) instanceof Value.Absent)) {
        write(before + JsonQuotes.quoted(property.name()) + ":");
        add(property.value());
        before = ",";
      }
    }
    mapping.rest().ifPresent(parts::add);
    write(before.equals("{") ? "{}" : "}");
  }

  private void add(Value.Sequence list) {
    String before = "[";
    for (Value item : list.items()) {
      if (!(Scenario.byDefault().settle(item) instanceof Value.Absent)) {
        write(before);
        add(item);
        before = ",";
      }
    }
    write(before.equals("[") ? "[]" : "]");
  }

  private void addInside(Value part) {
    if (part instanceof Value.Text text) {
      String quoted = JsonQuotes.quoted(text.text());
      write(quoted.substring(1, quoted.length() - 1));
    } else {
      parts.add(part);
    }
  }

  private void write(String text) {
    parts.add(new Value.Text(text, Origin.at(span)));
  }
}
