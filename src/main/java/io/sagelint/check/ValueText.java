package io.sagelint.check;

import io.sagelint.model.Scalars;
import io.sagelint.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How people are shown a value; one that is secret is not. */
public final class ValueText {
  /** More do not help a reader. */
  private static final int MAX_OPTIONS = 8;

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
    if (value instanceof Value.Choice choice) {
      return options(choice);
    }
    if (value instanceof Value.Interpolated text) {
      return Optional.of(text.shown());
    }
    return value instanceof Value.Text text ? Optional.of(text.text()) : Scalars.canonical(value);
  }

  /** The values that it may have, if a short text stands for each. */
  private static Optional<String> options(Value.Choice choice) {
    List<String> options = new ArrayList<>();
    for (Value.Branch branch : choice.branches()) {
      Optional<String> option = of(branch.value()).filter(text -> !options.contains(text));
      option.ifPresent(options::add);
    }
    int last = options.size() - 1;
    return last < 0 || last >= MAX_OPTIONS
        ? Optional.empty()
        : Optional.of(
            last == 0
                ? options.get(0)
                : String.join(", ", options.subList(0, last)) + " or " + options.get(last));
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
