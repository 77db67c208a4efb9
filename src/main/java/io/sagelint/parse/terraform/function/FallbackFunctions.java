package io.sagelint.parse.terraform.function;

import io.sagelint.model.Truth;
import io.sagelint.model.Value;

/** Functions that take the first of their arguments that will do. */
final class FallbackFunctions {
  private FallbackFunctions() {}

  static Value call(Arguments in) {
    return switch (in.function()) {
      case "try" -> attempt(in);
      case "can" -> can(in);
      case "coalesce" -> coalesce(in);
      default -> firstList(in);
    };
  }

  private static Value attempt(Arguments in) {
    for (Value value : in.all()) {
      if (!Mistake.in(value)) {
        return value;
      }
    }
    throw in.mistake("no argument can be evaluated");
  }

  private static Value can(Arguments in) {
    Value value = in.get(0);
    boolean mistake = Mistake.in(value);
    if (!mistake && value instanceof Value.Unknown) {
      throw in.open(value);
    }
    return in.give(!mistake);
  }

  /** Whatever is not known may be null or empty, except where nothing else could be taken. */
  private static Value coalesce(Arguments in) {
    for (Value value : in.all()) {
      if (Mistake.is(value)) {
        throw in.open(value);
      }
      Truth skipped = Open.isNull(value).or(Open.isEmptyText(value));
      if (skipped == Truth.FALSE) {
        return value;
      }
      if (skipped == Truth.UNKNOWN) {
        return last(in, value);
      }
    }
    throw in.mistake("no argument is neither null nor empty");
  }

  private static Value last(Arguments in, Value value) {
    if (value == in.get(in.size() - 1)) {
      return value;
    }
    throw in.open(value);
  }

  private static Value firstList(Arguments in) {
    for (Value value : in.all()) {
      if (!(value instanceof Value.Null) && !in.parts(value).isEmpty()) {
        return in.give(in.parts(value));
      }
    }
    throw in.mistake("all lists are empty");
  }
}
