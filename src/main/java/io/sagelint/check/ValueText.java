package io.sagelint.check;

import io.sagelint.model.Scalars;
import io.sagelint.model.Value;
import java.util.Optional;

/** How people are shown a value; one that is secret is not. */
public final class ValueText {
  private ValueText() {}

  /** What the value resolves to; empty if nothing is there, or no short text stands for it. */
  public static Optional<String> of(Value value) {
    if (value.origin().secret()) {
      return Optional.of("(sensitive)");
    }
    if (value instanceof Value.Null) {
      return Optional.of("null");
    }
    if (value instanceof Value.Reference to) {
      String attribute = to.attribute().isEmpty() ? "" : "." + to.attribute();
      return Optional.of(to.address() + attribute);
    }
    if (value instanceof Value.Interpolated text) {
      return Optional.of(text.shown());
    }
    return value instanceof Value.Text text ? Optional.of(text.text()) : Scalars.canonical(value);
  }

  /** The same as a clause that says of every value what it is. */
  public static String clause(Value value) {
    if (value instanceof Value.Absent) {
      return "is not set";
    }
    if (value instanceof Value.Unknown unknown) {
      return "is not known: " + unknown.reason();
    }
    if (value instanceof Value.Choice choice) {
      return "depends on " + choice.variable();
    }
    if (value instanceof Value.Sequence list) {
      return "is a list of " + list.items().size();
    }
    return of(value).map(text -> "is " + (text.isEmpty() ? "\"\"" : text)).orElse("is a block");
  }
}
