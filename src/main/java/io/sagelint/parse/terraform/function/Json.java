package io.sagelint.parse.terraform.function;

import io.sagelint.model.Composition;
import io.sagelint.model.Value;
import io.sagelint.read.JsonTexts;
import java.util.ArrayList;
import java.util.List;

/** Writes values as JSON, as Terraform's {@code jsonencode} does: compact, keys in order. */
final class Json {
  private static final int NESTING = 200;

  private final Arguments in;
  private final List<Value> parts = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  private Json(Arguments in) {
    this.in = in;
  }

  /** A text in quotes; characters that mean something in HTML are escaped. */
  static String quoted(String text) {
    return JsonTexts.quoted(text)
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }

  /** The JSON of a value that is known in all its parts. */
  static String of(Arguments in, Value value) {
    if (encoded(in, value) instanceof Value.Text text) {
      return text.text();
    }
    throw in.undecidedAmong(List.of(value));
  }

  /** The JSON of a value; a part that is not known stands for its own JSON. */
  static Value encoded(Arguments in, Value value) {
    Json json = new Json(in);
    json.write(value, 0);
    json.flush();
    return Composition.Encoded.as(Texts.flat(json.parts, in.use()), value);
  }

  private void flush() {
    parts.add(in.give(text.toString()));
    text.setLength(0);
  }

  private void write(Value value, int depth) {
    if (depth > NESTING || text.length() > Limits.CHARACTERS || parts.size() > Limits.ITEMS) {
      throw in.tooLarge();
    }
    if (value instanceof Value.Sequence list) {
      text.append('[');
      writeItems(in.items(list), depth);
      text.append(']');
    } else if (value instanceof Value.Mapping mapping) {
      write(mapping, depth);
    } else if (value instanceof Value.Text plain) {
      text.append(quoted(plain.text()));
    } else if (value instanceof Value.Null || value instanceof Value.Absent) {
      text.append("null");
    } else if (value instanceof Value.Interpolated open) {
      writeOpen(open);
    } else if (Open.is(value)) {
      flush();
      parts.add(value);
    } else {
      text.append(in.text(value));
    }
  }

  private void writeItems(List<Value> items, int depth) {
    for (int i = 0; i < items.size(); i++) {
      text.append(i == 0 ? "" : ",");
      write(items.get(i), depth + 1);
    }
  }

  private void write(Value.Mapping mapping, int depth) {
    text.append('{');
    boolean first = true;
    for (Value.Property property : Arguments.properties(mapping).values()) {
      text.append(first ? "" : ",").append(quoted(property.name())).append(':');
      write(property.value(), depth + 1);
      first = false;
    }
    if (mapping.rest().isPresent()) {
      flush();
      parts.add(mapping.rest().get());
    }
    text.append('}');
  }

  private void writeOpen(Value.Interpolated open) {
    text.append('"');
    for (Value part : open.parts()) {
      if (part instanceof Value.Text known) {
        String quoted = quoted(known.text());
        text.append(quoted, 1, quoted.length() - 1);
      } else {
        flush();
        parts.add(part);
      }
    }
    text.append('"');
  }
}
