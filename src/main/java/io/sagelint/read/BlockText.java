package io.sagelint.read;

import java.util.Arrays;

/** A literal ({@code |}) or folded ({@code >}) scalar, YAML 1.2 section 8.1. */
final class BlockText {
  private final Decoding out;
  private final int indent;
  private final boolean folded;
  private int at;

  /** Line breaks that were skipped: offsets in the raw text. */
  private int[] breaks = new int[8];

  private int breakCount;

  private BlockText(Decoding out, int start, int indent, boolean folded) {
    this.out = out;
    this.at = start;
    this.indent = indent;
    this.folded = folded;
  }

  /**
   * Decodes a scalar.
   *
   * @param start of the {@code |} or {@code >}
   * @param expected what the engine made of it, which tells the indentation
   */
  static void decode(Decoding out, int start, String expected, boolean folded) {
    int body = body(out, start);
    String header = headerFlags(out.raw(), start);
    int indent = indent(out.raw(), body, expected);
    new BlockText(out, body, indent, folded).lines(header.contains("-"), header.contains("+"));
  }

  /** Where the line after the header starts. */
  private static int body(Decoding out, int start) {
    int at = start;
    while (at < out.raw().length() && out.at(at) != '\n' && out.at(at) != '\r') {
      at++;
    }
    return out.afterBreak(at);
  }

  /** The first line with a character tells: what it lost of its leading spaces is indentation. */
  private static int indent(String raw, int body, String expected) {
    int inExpected = firstLineSpaces(expected, 0);
    return inExpected < 0 ? Integer.MAX_VALUE : firstLineSpaces(raw, body) - inExpected;
  }

  /** Leading spaces of the first line that has more than spaces, -1 if there is none. */
  private static int firstLineSpaces(String text, int start) {
    int spaces = 0;
    for (int i = start; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (unit == ' ') {
        spaces++;
      } else if (unit == '\n' || unit == '\r') {
        spaces = 0;
      } else {
        return spaces;
      }
    }
    return -1;
  }

  private void lines(boolean strip, boolean keep) {
    int end = at;
    int last = -1;
    boolean more = atLine();
    while (more) {
      putBreaks();
      boolean text = !isBlank(at);
      int start = at;
      while (at < out.raw().length() && out.at(at) != '\n' && out.at(at) != '\r') {
        at++;
      }
      out.copy(start, at);
      end = at;
      last = out.afterBreak(at) > at ? at : -1;
      at = out.afterBreak(at);
      more = atLine();
      if (more && !(folded && text && !isBlank(at))) {
        out.put('\n', last);
      } else if (more && breakCount == 0) {
        out.put(' ', last);
      }
    }
    if (!strip && last >= 0) {
      out.put('\n', last);
      end = last + 1;
    }
    if (keep && breakCount > 0) {
      putBreaks();
      end = out.afterBreak(breaks[breakCount - 1]);
    }
    out.end(end);
  }

  /** Skips line breaks and indentation; true if a line of the text follows. */
  private boolean atLine() {
    breakCount = 0;
    int column = skipIndent();
    int next = out.afterBreak(at);
    while (next > at) {
      if (breakCount == breaks.length) {
        breaks = Arrays.copyOf(breaks, breakCount * 2);
      }
      breaks[breakCount++] = at;
      at = next;
      column = skipIndent();
      next = out.afterBreak(at);
    }
    return column == indent && at < out.raw().length();
  }

  private int skipIndent() {
    int column = 0;
    while (column < indent && out.at(at) == ' ') {
      column++;
      at++;
    }
    return column;
  }

  private void putBreaks() {
    for (int i = 0; i < breakCount; i++) {
      out.put('\n', breaks[i]);
    }
  }

  private boolean isBlank(int offset) {
    return out.at(offset) == ' ' || out.at(offset) == '\t';
  }

  /** Indentation and chomping indicators after the {@code |} or {@code >}. */
  private static String headerFlags(String text, int start) {
    int at = start + 1;
    while (at < text.length() && "+-0123456789".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return text.substring(start + 1, at);
  }

  /**
   * Where the last line with content ends, before its line break. The engine's end lies behind the
   * blank lines that follow.
   */
  static int contentEnd(String text, int start, int end) {
    int last = end;
    while (last > start && " \r\n".indexOf(text.charAt(last - 1)) >= 0) {
      last--;
    }
    if (isOnHeader(text, start, last)) {
      return start + 1 + headerFlags(text, start).length();
    }
    while (last < end && text.charAt(last) == ' ') {
      last++;
    }
    return last;
  }

  /** The text of a scalar without content: the blank lines below it if it keeps them. */
  static String withoutContent(String text, int start) {
    if (!headerFlags(text, start).contains("+")) {
      return "";
    }
    StringBuilder breaks = new StringBuilder();
    Decoding raw = new Decoding(text, 0);
    int at = body(raw, start);
    while (raw.at(at) == ' ' || raw.afterBreak(at) > at) {
      if (raw.at(at) == ' ') {
        at++;
      } else {
        breaks.append('\n');
        at = raw.afterBreak(at);
      }
    }
    return breaks.toString();
  }

  private static boolean isOnHeader(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (text.charAt(i) == '\n' || text.charAt(i) == '\r') {
        return false;
      }
    }
    return true;
  }
}
