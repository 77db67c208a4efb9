package io.sagelint.read;

import io.sagelint.source.Span;
import java.util.function.IntUnaryOperator;

/**
 * From the characters of a scalar's decoded text back to the file: for places inside a text that is
 * a language of its own, such as a JSON document in a YAML block. It is made when asked for, by
 * decoding the raw text again; trees do not carry it.
 */
public final class OffsetMap {
  private final Span span;
  private final int length;

  /** Offsets of each decoded unit and, last, of the end; null if they cannot be told. */
  private final int[] offsets;

  private OffsetMap(Span span, int length, int[] offsets) {
    this.span = span;
    this.length = length;
    this.offsets = offsets;
  }

  /** The map of a scalar that a reader of this package made. */
  public static OffsetMap of(Node.Scalar scalar) {
    Span span = scalar.span();
    String text = span.file().text();
    int start = NodeProperties.contentStart(text, span.start());
    Decoding decoding = new Decoding(text, scalar.text().length());
    switch (start < span.end() ? text.charAt(start) : ' ') {
      case '"' -> FlowText.doubleQuoted(decoding, start);
      case '\'' -> FlowText.singleQuoted(decoding, start);
      case '|' -> BlockText.decode(decoding, start, scalar.text(), false);
      case '>' -> BlockText.decode(decoding, start, scalar.text(), true);
      default -> FlowText.plain(decoding, start, span.end());
    }
    boolean same = decoding.text().equals(scalar.text());
    return new OffsetMap(span, scalar.text().length(), same ? decoding.offsets() : null);
  }

  /** The file offset of each decoded character; the map is made when the first is asked for. */
  public static IntUnaryOperator lazily(Node.Scalar scalar) {
    OffsetMap[] made = new OffsetMap[1];
    return index -> {
      if (made[0] == null) {
        made[0] = of(scalar);
      }
      return made[0].offset(index);
    };
  }

  /**
   * Whether each character has its own place. If not, as for a key that is an alias, every index is
   * where the scalar starts.
   */
  public boolean isExact() {
    return offsets != null;
  }

  /**
   * The file offset of the decoded character at {@code index}, both in UTF-16 units; the length of
   * the text is a valid index. An escape, and the space or line break that folded lines become, is
   * where its raw form starts.
   */
  public int offset(int index) {
    if (index < 0 || index > length) {
      throw new IndexOutOfBoundsException(index + " is not in a text of length " + length);
    }
    return offsets == null ? span.start() : offsets[index];
  }

  /** The range in the file of a half-open range of decoded characters. */
  public Span span(int from, int to) {
    int start = offset(from);
    return span.file().span(start, Math.max(start, offset(to)));
  }
}
