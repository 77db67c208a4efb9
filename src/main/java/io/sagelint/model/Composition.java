package io.sagelint.model;

import io.sagelint.source.SourceFile;
import io.sagelint.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/**
 * How a text was put together. Who reads a text as a document of its own, such as the definition of
 * a state machine, finds the places of its characters by it.
 */
public sealed interface Composition {
  /** Where a character is written; empty if that is not told. */
  default Optional<Span> place(int index) {
    if (this instanceof Letters letters) {
      return Optional.of(letters.span(index, index));
    }
    int at = index;
    for (Value part : this instanceof Joined joined ? joined.parts() : List.<Value>of()) {
      if (!(part instanceof Value.Text text)) {
        return Optional.empty();
      }
      if (at < text.text().length()) {
        return text.made().place(at);
      }
      at -= text.text().length();
    }
    return Optional.empty();
  }

  /** Nothing is told: the characters have no places of their own. */
  Composition UNTOLD = new Untold();

  /** See {@link #UNTOLD}. */
  record Untold() implements Composition {}

  /**
   * Characters that are written in a file, perhaps with escapes and indentation.
   *
   * @param offsets the offset in the file of a character, both in UTF-16 units; the length of the
   *     text is a valid index
   */
  record Letters(SourceFile file, IntUnaryOperator offsets) implements Composition {
    /** The range in the file of a half-open range of characters. */
    public Span span(int from, int to) {
      int start = offsets.applyAsInt(from);
      return file.span(start, Math.max(start, offsets.applyAsInt(to)));
    }

    Letters from(int index) {
      return new Letters(file, at -> offsets.applyAsInt(index + at));
    }
  }

  /**
   * Values in a row, those that are not known among them.
   *
   * @param parts whose texts, where they have one, make up the whole
   */
  record Joined(List<Value> parts) implements Composition {}

  /** The JSON or YAML of a value. */
  record Encoded(Value content) implements Composition {
    /** A text, known or not, that encodes a value; anything else as it is. */
    public static Value as(Value text, Value content) {
      Composition made = new Encoded(content);
      if (text instanceof Value.Text known) {
        return new Value.Text(known.text(), known.origin(), made);
      }
      return text instanceof Value.Interpolated open
          ? new Value.Interpolated(open.parts(), open.origin(), made)
          : text;
    }
  }
}
