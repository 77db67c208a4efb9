package io.sagelint.parse.terraform.function;

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
    int count = 0;
    for (Value part : parts) {
      count += part instanceof Value.Interpolated inner ? inner.parts().size() : 1;
      if (Limits.met(part)) {
        return part;
      }
      if (count > Limits.ITEMS) {
        return Limits.tooLong(use);
      }
    }
    return Value.Interpolated.of(parts, use).withOrigin(Way.through(use, parts));
  }

  static Value last(Value.Interpolated text) {
    return text.parts().get(text.parts().size() - 1);
  }
}
