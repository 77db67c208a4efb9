package io.sagelint.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The texts in values that their author declares to be secret: judged, but never printed. */
public final class SecretTexts {
  /** Shorter ones say nothing, and would be found everywhere. */
  private static final int MIN_LENGTH = 4;

  private static final int MAX_PARTS = 10_000;
  private static final Set<String> SAY_NOTHING =
      Set.of("true", "false", "null", "none", "enabled", "disabled");

  private SecretTexts() {}

  /** Adds the texts of a value and of its parts, up to some thousand of them. */
  public static void gather(Value value, Set<String> into) {
    Deque<Value> open = new ArrayDeque<>(List.of(value));
    for (int i = 0; i < MAX_PARTS && !open.isEmpty(); i++) {
      Value part = open.pop();
      if (part instanceof Value.Text text) {
        add(text.text(), into);
      } else if (part instanceof Value.Num number) {
        add(number.written(), into);
      } else {
        open.addAll(parts(part));
      }
    }
  }

  private static List<Value> parts(Value value) {
    if (value instanceof Value.Interpolated text) {
      return text.parts();
    }
    if (value instanceof Value.Sequence list) {
      return list.items();
    }
    if (value instanceof Value.Mapping mapping) {
      return mapping.properties().stream().map(Value.Property::value).toList();
    }
    if (value instanceof Value.Conditional either) {
      return List.of(either.whenTrue(), either.whenFalse());
    }
    if (value instanceof Value.Choice choice) {
      return choice.branches().stream().map(Value.Branch::value).toList();
    }
    return value instanceof Value.Given given ? List.of(given.unset()) : List.of();
  }

  /** A text that takes several lines is shown line by line. */
  private static void add(String text, Set<String> into) {
    text.lines()
        .map(String::strip)
        .filter(line -> line.length() >= MIN_LENGTH)
        .filter(line -> !SAY_NOTHING.contains(line.toLowerCase(Locale.ROOT)))
        .forEach(into::add);
  }
}
