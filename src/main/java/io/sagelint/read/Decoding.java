package io.sagelint.read;

import java.util.Arrays;

/** A scalar while it is decoded again: its characters and where each stands in the file. */
final class Decoding {
  private final String raw;
  private final StringBuilder text;
  private int[] offsets;
  private int end;

  /**
   * An empty text.
   *
   * @param expected how many units there will be
   */
  Decoding(String raw, int expected) {
    this.raw = raw;
    this.text = new StringBuilder(expected);
    this.offsets = new int[expected + 1];
  }

  /** The text of the whole file. */
  String raw() {
    return raw;
  }

  /** The raw unit at an offset, NUL beyond the end. */
  char at(int offset) {
    return offset < raw.length() ? raw.charAt(offset) : '\0';
  }

  /** Appends raw units as they are. */
  void copy(int from, int to) {
    for (int i = from; i < to; i++) {
      put(raw.charAt(i), i);
    }
  }

  /** Appends a unit that stands for something at an offset. */
  void put(char unit, int offset) {
    if (text.length() + 1 >= offsets.length) {
      offsets = Arrays.copyOf(offsets, Math.max(16, offsets.length * 2));
    }
    offsets[text.length()] = offset;
    text.append(unit);
  }

  /** Says where the text ends in the file. */
  void end(int offset) {
    end = offset;
  }

  String text() {
    return text.toString();
  }

  int[] offsets() {
    int[] all = Arrays.copyOf(offsets, text.length() + 1);
    all[text.length()] = end;
    return all;
  }

  /**
   * The offset after the line break at an offset, or the same offset if there is none. Between
   * words the engine also takes U+0085 for one.
   */
  int afterBreak(int offset) {
    return switch (at(offset)) {
      case '\r' -> at(offset + 1) == '\n' ? offset + 2 : offset + 1;
      case '\n', '\u0085' -> offset + 1;
      default -> offset;
    };
  }

  /** Whether the engine ends a word here. */
  boolean endsWord(int offset) {
    return offset >= raw.length() || " \t\r\n\0".indexOf(raw.charAt(offset)) >= 0;
  }
}
