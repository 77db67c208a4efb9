package io.sagelint.read;

import java.util.Arrays;

/**
 * Code point indices, in which SnakeYAML Engine counts, to UTF-16 offsets. A text without
 * characters beyond the basic plane, which is almost every text, costs one scan and no memory.
 */
final class Utf16Offsets {
  private final int length;

  /** Code point indices of the characters that take two units, ascending. */
  private final int[] wide;

  Utf16Offsets(String text) {
    this.length = text.length();
    this.wide = wide(text);
  }

  /** The offset of the code point with this index; beyond the end it is the end. */
  int at(int codePoint) {
    if (wide.length == 0) {
      return Math.min(codePoint, length);
    }
    int found = Arrays.binarySearch(wide, codePoint);
    return Math.min(codePoint + (found >= 0 ? found : -found - 1), length);
  }

  private static int[] wide(String text) {
    int[] wide = new int[0];
    if (text.codePointCount(0, text.length()) == text.length()) {
      return wide;
    }
    int count = 0;
    for (int i = 0; i + 1 < text.length(); i++) {
      if (Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
        if (count == wide.length) {
          wide = Arrays.copyOf(wide, Math.max(16, count * 2));
        }
        wide[count] = i - count;
        count++;
        i++;
      }
    }
    return Arrays.copyOf(wide, count);
  }
}
