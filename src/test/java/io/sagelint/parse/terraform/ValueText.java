package io.sagelint.parse.terraform;

import io.sagelint.model.Value;
import java.util.StringJoiner;

/** Writes values nearly as Terraform does, and those that are not known in words. */
public final class ValueText {
  private ValueText() {}

  /** One line. */
  public static String of(Value value) {
    if (value instanceof Value.Text text) {
      return quoted(text.text());
    }
    if (value instanceof Value.Num number) {
      return number.written();
    }
    if (value instanceof Value.Bool bool) {
      return String.valueOf(bool.value());
    }
    if (value instanceof Value.Null) {
      return "null";
    }
    if (value instanceof Value.Sequence list) {
      StringJoiner items = new StringJoiner(", ", "[", "]");
      list.items().forEach(item -> items.add(of(item)));
      return items.toString();
    }
    if (value instanceof Value.Mapping mapping) {
      StringJoiner entries = new StringJoiner(", ", "{", "}");
      mapping.properties().forEach(entry -> entries.add(entry.name() + " = " + of(entry.value())));
      mapping.rest().ifPresent(rest -> entries.add("... = " + of(rest)));
      return entries.toString();
    }
    if (value instanceof Value.Reference reference) {
      String attribute = reference.attribute();
      return "<" + reference.address() + (attribute.isEmpty() ? "" : "." + attribute) + ">";
    }
    if (value instanceof Value.Interpolated text) {
      return quoted(text.shown());
    }
    if (value instanceof Value.Choice choice) {
      StringJoiner branches = new StringJoiner(", ", choice.variable() + "(", ")");
      choice.branches().forEach(one -> branches.add(one.option() + ": " + of(one.value())));
      return branches.toString();
    }
    if (value instanceof Value.Conditional either) {
      return either.condition().byDefault()
          + "("
          + of(either.whenTrue())
          + ", "
          + of(either.whenFalse())
          + ")";
    }
    if (value instanceof Value.Given given && given.unset() instanceof Value.Unknown unset) {
      return of(unset);
    }
    if (value instanceof Value.Given given) {
      return given.variable().name() + "(" + of(given.unset()) + ")";
    }
    Value.Unknown unknown = (Value.Unknown) value;
    return unknown.needs().isEmpty()
        ? "? " + unknown.reason()
        : "? needs " + String.join(", ", unknown.needs());
  }

  private static String quoted(String text) {
    return "\""
        + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\t", "\\t")
        + "\"";
  }
}
