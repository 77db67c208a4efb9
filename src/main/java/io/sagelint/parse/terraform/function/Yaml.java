package io.sagelint.parse.terraform.function;

import io.sagelint.model.Composition;
import io.sagelint.model.Value;
import java.util.List;
import java.util.Map;

/**
 * Writes values as YAML the way Terraform's {@code yamlencode} does: in blocks, texts and keys in
 * quotes. Terraform writes long and multi-line texts in other forms; those are left unknown.
 */
final class Yaml {
  private static final int NESTING = 100;
  private static final int LINE = 60;

  private final Arguments in;
  private final StringBuilder out = new StringBuilder();

  private Yaml(Arguments in) {
    this.in = in;
  }

  static Value encoded(Arguments in) {
    Yaml yaml = new Yaml(in);
    yaml.block(in.get(0), "");
    return Composition.Encoded.as(in.give(yaml.out.toString()), in.get(0));
  }

  /** Writes a value where a line has just begun or an indentation was written. */
  private void block(Value value, String indent) {
    if (indent.length() > NESTING || out.length() > Limits.CHARACTERS) {
      throw in.tooLarge();
    }
    if (value instanceof Value.Sequence list && !list.items().isEmpty()) {
      items(in.items(list), indent);
    } else if (value instanceof Value.Mapping mapping && !isEmpty(mapping)) {
      entries(Arguments.properties(mapping), indent);
    } else {
      out.append(inline(value)).append('\n');
    }
  }

  private void items(List<Value> items, String indent) {
    String before = "";
    for (Value item : items) {
      out.append(before).append("- ");
      block(item, indent + "  ");
      before = indent;
    }
  }

  private void entries(Map<String, Value.Property> entries, String indent) {
    String before = "";
    for (Value.Property entry : entries.values()) {
      out.append(before).append(quoted(entry.name())).append(':');
      before = indent;
      boolean list = entry.value() instanceof Value.Sequence items && !items.items().isEmpty();
      boolean map = entry.value() instanceof Value.Mapping mapping && !isEmpty(mapping);
      String inner = map ? indent + "  " : indent;
      out.append(list || map ? "\n" + inner : " ");
      block(entry.value(), inner);
    }
  }

  private boolean isEmpty(Value.Mapping mapping) {
    if (mapping.rest().isPresent()) {
      throw new Undecided(mapping.rest().get());
    }
    return mapping.properties().isEmpty();
  }

  private String inline(Value value) {
    if (value instanceof Value.Text text) {
      return quoted(text.text());
    }
    if (value instanceof Value.Sequence) {
      return "[]";
    }
    if (value instanceof Value.Mapping) {
      return "{}";
    }
    return value instanceof Value.Null ? "null" : in.text(value);
  }

  private String quoted(String text) {
    boolean plain = text.chars().allMatch(c -> c >= ' ' && c < 127);
    if (!plain || text.length() > LINE) {
      throw in.unknown("how yamlencode breaks the lines of a long text is not followed");
    }
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
