package io.sagelint.report;

import io.sagelint.source.SourceFile;
import io.sagelint.source.Span;

/**
 * The first line of a span as a terminal shows it.
 *
 * @param line 1-based
 * @param text without tabs and control characters, cropped if long
 * @param from how many columns stand before the span
 * @param width how many columns to underline, at least one
 */
record Excerpt(int line, String text, int from, int width) {
  private static final String CUT = "...";

  /** Shows where a span starts. */
  static Excerpt of(Span span) {
    return of(span, Window.UNITS);
  }

  /**
   * The same.
   *
   * @param units how many UTF-16 units of a longer line are shown
   */
  static Excerpt of(Span span, int units) {
    SourceFile file = span.file();
    int line = span.from().line();
    int lineStart = file.lineStart(line);
    int lineEnd = lineEnd(file, line);
    int start = Math.min(span.start(), lineEnd);
    int end = Math.max(start, Math.min(span.end(), lineEnd));
    Window window = Window.of(file.text(), lineStart, lineEnd, start, end, units);
    Columns columns = new Columns();
    columns.add(window.start() > lineStart ? CUT : "");
    add(columns, file.text(), window.start(), start);
    int from = columns.count();
    int markEnd = Math.min(end, window.end());
    add(columns, file.text(), start, markEnd);
    int width = Math.max(1, columns.count() - from);
    add(columns, file.text(), markEnd, window.end());
    columns.add(window.end() < lineEnd ? CUT : "");
    return new Excerpt(line, columns.toString(), from, width);
  }

  private static void add(Columns columns, String text, int start, int end) {
    int i = start;
    while (i < end) {
      int point = text.codePointAt(i);
      columns.add(point);
      i += Character.charCount(point);
    }
  }

  /** The offset after a line without its break. */
  static int lineEnd(SourceFile file, int line) {
    String text = file.text();
    int start = file.lineStart(line);
    int end = line < file.lineCount() ? file.lineStart(line + 1) : text.length();
    while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return end;
  }
}
