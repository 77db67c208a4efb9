package io.sagelint.parse.terraform.function;

import io.sagelint.model.Origin;
import io.sagelint.model.Value;
import io.sagelint.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Texts made of values. */
public final class Texts {
  private Texts() {}

  /** The parts of a template in a row; a part that is not known stays open. */
  public static Value joined(List<Value> parts, Span use) {
    return Choices.each(parts, use, known -> Limits.check(one(known, use), use));
  }

  private static Value one(List<Value> parts, Span use) {
    List<Value> texts = new ArrayList<>(parts.size());
    for (Value part : parts) {
      boolean list = part instanceof Value.Sequence || part instanceof Value.Mapping;
      if (list || part instanceof Value.Null || Spread.is(part)) {
        return Mistake.of(Conversion.describe(part) + " cannot be put into a text", use);
      }
      Value text = Conversion.toText(part, use);
      if (Mistake.is(text)) {
        return Way.at(use, text);
      }
      texts.add(text);
    }
    return flat(texts, use);
  }

  /** Texts and values that are not known in a row. */
  static Value flat(List<Value> parts, Span use) {
    List<Value> flat = new ArrayList<>(parts.size());
    for (Value part : parts) {
      if (Limits.met(part) || flat.size() > Limits.ITEMS) {
        return Limits.exceeded(use);
      }
      flat.addAll(part instanceof Value.Interpolated inner ? inner.parts() : List.of(part));
    }
    return Value.Interpolated.of(flat, use).withOrigin(Way.through(use, flat));
  }

  /** The text without its last character, which is known. */
  public static Value withoutLast(Value value) {
    if (value instanceof Value.Text text) {
      return new Value.Text(cut(text.text()), text.origin());
    }
    if (value instanceof Value.Interpolated open
        && open.parts().get(open.parts().size() - 1) instanceof Value.Text tail) {
      List<Value> parts = new ArrayList<>(open.parts());
      parts.set(parts.size() - 1, new Value.Text(cut(tail.text()), tail.origin()));
      Origin origin = open.origin();
      return new Value.Interpolated(List.copyOf(parts), origin);
    }
    return value;
  }

  private static String cut(String text) {
    return text.substring(0, Math.max(0, text.length() - 1));
  }
}
