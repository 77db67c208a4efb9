package io.sagelint.parse.terraform.function;

import io.sagelint.model.Value;
import io.sagelint.source.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Terraform's type conversions; see "Types and Values", "Type Conversion", in its language manual.
 * What is not known stays as it is, what cannot be converted is a {@link Mistake}.
 */
public final class Conversion {
  private Conversion() {}

  /** The text a scalar converts to. */
  public static Optional<String> text(Value value) {
    if (value instanceof Value.Text text) {
      return Optional.of(text.text());
    }
    if (value instanceof Value.Bool bool) {
      return Optional.of(String.valueOf(bool.value()));
    }
    return value instanceof Value.Num number
        ? Optional.of(Numbers.parse(number.written()).map(Numbers::text).orElse(number.written()))
        : Optional.empty();
  }

  /** The number a scalar converts to. */
  public static Optional<BigDecimal> number(Value value) {
    if (value instanceof Value.Num number) {
      return Numbers.parse(number.written());
    }
    return value instanceof Value.Text text ? Numbers.parse(text.text()) : Optional.empty();
  }

  /** The truth a scalar converts to. */
  public static Optional<Boolean> bool(Value value) {
    if (value instanceof Value.Bool bool) {
      return Optional.of(bool.value());
    }
    String text = value instanceof Value.Text written ? written.text() : "";
    return switch (text) {
      case "true", "1" -> Optional.of(true);
      case "false", "0" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  /** Converts to a text. */
  public static Value toText(Value value, Span use) {
    if (value instanceof Value.Text) {
      return value;
    }
    return text(value)
        .<Value>map(text -> new Value.Text(text, value.origin()))
        .orElseGet(() -> other(value, "a text", use));
  }

  /** Converts to a number. */
  public static Value toNumber(Value value, Span use) {
    return number(value)
        .<Value>map(number -> new Value.Num(Numbers.text(number), value.origin()))
        .orElseGet(() -> other(value, "a number", use));
  }

  /** Converts to a boolean. */
  public static Value toBool(Value value, Span use) {
    return bool(value)
        .<Value>map(bool -> new Value.Bool(bool, String.valueOf(bool), value.origin()))
        .orElseGet(() -> other(value, "a boolean", use));
  }

  private static Value other(Value value, String wanted, Span use) {
    if (Open.is(value) || value instanceof Value.Null || value instanceof Value.Absent) {
      return value;
    }
    return Mistake.of(describe(value) + " is not " + wanted, use);
  }

  /** Scalars of several types in one list all become texts. */
  static List<Value> unified(List<Value> items) {
    Class<?> type = null;
    boolean mixed = false;
    for (Value item : items) {
      if (item instanceof Value.Text || item instanceof Value.Num || item instanceof Value.Bool) {
        mixed |= type != null && type != item.getClass();
        type = item.getClass();
      }
    }
    if (!mixed) {
      return items;
    }
    List<Value> texts = new ArrayList<>(items.size());
    for (Value item : items) {
      texts.add(text(item).<Value>map(text -> new Value.Text(text, item.origin())).orElse(item));
    }
    return texts;
  }

  /** A value in a sentence. */
  static String describe(Value value) {
    if (value instanceof Value.Text text) {
      String start = text.text().substring(0, Math.min(text.text().length(), 30));
      return "\"" + start.replace('\n', ' ') + "\"";
    }
    if (value instanceof Value.Null || value instanceof Value.Absent) {
      return "null";
    }
    if (value instanceof Value.Sequence) {
      return "a list";
    }
    return value instanceof Value.Mapping ? "an object" : text(value).orElse("this");
  }
}
