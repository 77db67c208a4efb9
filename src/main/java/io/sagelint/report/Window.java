package io.sagelint.report;

/**
 * The part of a line that is shown: all of it, or what surrounds a mark if the line is long. Costs
 * the same for a line of any length, as a template can be one line of megabytes.
 *
 * @param start offset of the first unit shown
 * @param end offset after the last unit shown
 */
record Window(int start, int end) {
  /** The most UTF-16 units of a line that are shown where no terminal says how wide it is. */
  static final int UNITS = 110;

  private static final int BEFORE = 40;

  /** The window of the line {@code [start, end)} for a mark within it. */
  static Window of(String text, int start, int end, int markStart, int markEnd) {
    return of(text, start, end, markStart, markEnd, UNITS);
  }

  /**
   * The same.
   *
   * @param units the most that are shown
   */
  static Window of(String text, int start, int end, int markStart, int markEnd, int units) {
    if (end - start <= units) {
      return new Window(start, end);
    }
    int from = start;
    if (markEnd - start > units) {
      int room = Math.max(0, units - (markEnd - markStart));
      from = Math.min(markStart - Math.min(BEFORE, room / 2), end - units);
    }
    int to = Math.min(end, from + units);
    return new Window(whole(text, from), whole(text, to));
  }

  /** Moves an offset that would cut a surrogate pair in two. */
  private static int whole(String text, int offset) {
    boolean cuts =
        offset > 0
            && offset < text.length()
            && Character.isLowSurrogate(text.charAt(offset))
            && Character.isHighSurrogate(text.charAt(offset - 1));
    return cuts ? offset - 1 : offset;
  }
}
