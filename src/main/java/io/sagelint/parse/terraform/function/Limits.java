package io.sagelint.parse.terraform.function;

import io.sagelint.model.Origin;
import io.sagelint.model.Value;
import io.sagelint.source.Span;
import java.util.List;

/** How large a result may be: far beyond what people write, far below what hurts. */
public final class Limits {
  /** Items of a list, keys of a map. */
  public static final int ITEMS = 20_000;

  /** Characters of a text. */
  public static final int CHARACTERS = 1_000_000;

  /** Parts of a value when all are visited. */
  static final int PARTS = 200_000;

  /** Values that a choice may have when several choices meet. */
  static final int BRANCHES = 64;

  private static final String EXCEEDED = "its value is too large to follow: more than ";

  private Limits() {}

  /**
   * The value of an expression whose result is out of bounds.
   *
   * @param bound what there may be at the most, and of what: {@code 64 alternatives}
   */
  public static Value.Unknown exceeded(Span use, String bound) {
    return new Value.Unknown(EXCEEDED + bound, List.of(), Origin.at(use));
  }

  /** The same if its list or text is too long. */
  static Value.Unknown tooLong(Span use) {
    return exceeded(use, ITEMS + " items or " + CHARACTERS + " characters");
  }

  /** Whether a bound was met on the way to the value: what is made of it is no smaller. */
  static boolean met(Value value) {
    return value instanceof Value.Unknown unknown && unknown.reason().startsWith(EXCEEDED);
  }

  /** The value itself unless it is too large. */
  public static Value check(Value value, Span use) {
    boolean large =
        value instanceof Value.Text text && text.text().length() > CHARACTERS
            || value instanceof Value.Sequence list && list.items().size() > ITEMS
            || value instanceof Value.Mapping mapping && mapping.properties().size() > ITEMS
            || value instanceof Value.Interpolated open && size(open) > CHARACTERS;
    return large ? tooLong(use) : value;
  }

  private static long size(Value.Interpolated text) {
    long size = 0;
    for (Value part : text.parts()) {
      size += part instanceof Value.Text known ? known.text().length() : 100;
    }
    return size;
  }
}
