package io.sagelint.report;

import io.sagelint.source.SourceFile;
import io.sagelint.source.Span;
import java.io.IOException;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** Source lines around a place, with the place marked and long lines cropped. */
final class HtmlExcerpt {
  private static final int AROUND = 2;

  private HtmlExcerpt() {}

  /**
   * Shows a place.
   *
   * @param owner a line that stands before it, or after
   */
  static void write(Mark mark, Optional<Mark> owner, Html html)
      throws XMLStreamException, IOException {
    int first = Math.max(1, mark.line() - AROUND);
    int last = Math.min(mark.span().file().lineCount(), mark.line() + AROUND);
    Optional<Mark> apart = owner.filter(other -> other.line() < first || other.line() > last);
    html.element(
        "pre",
        code -> {
          if (apart.filter(other -> other.line() < first).isPresent()) {
            line(apart.get().span(), apart.get().line(), "aside", code);
            gap(first - apart.get().line(), code);
          }
          for (int line = first; line <= last; line++) {
            line(mark.span(), line, "", code);
          }
          if (apart.filter(other -> other.line() > last).isPresent()) {
            gap(apart.get().line() - last, code);
            line(apart.get().span(), apart.get().line(), "aside", code);
          }
        });
    if (!mark.label().isEmpty()) {
      html.text("p", mark.label(), "class", "label");
    }
  }

  /** Shows the lines that a fix makes. */
  static void write(Patch patch, Html html) throws XMLStreamException, IOException {
    html.element(
        "pre",
        code -> {
          for (int i = 0; i < patch.lines().size(); i++) {
            code.text("span", "%5d  ".formatted(patch.first() + i), "class", "number");
            code.text(patch.lines().get(i).replace("\t", "    "));
            code.lineFeed();
          }
        });
  }

  private static void gap(int lines, Html html) throws XMLStreamException {
    if (lines > 1) {
      html.text("span", "...", "class", "gap");
      html.lineFeed();
    }
  }

  /** One line, with what the span has on it marked. */
  private static void line(Span span, int line, String name, Html html) throws XMLStreamException {
    SourceFile file = span.file();
    int from = file.lineStart(line);
    int to = Excerpt.lineEnd(file, line);
    boolean marked = line == span.from().line();
    int start = marked ? Math.min(span.start(), to) : from;
    int end = marked ? Math.max(start, Math.min(span.end(), to)) : from;
    Window window = Window.of(file.text(), from, to, start, end);
    html.text("span", "%5d  ".formatted(line), "class", "number");
    html.text(window.start() > from ? "..." : "");
    html.text(text(file, window.start(), start));
    if (marked) {
      html.text("mark", text(file, start, Math.min(end, window.end())), "class", name);
    }
    html.text(text(file, Math.min(end, window.end()), window.end()));
    html.text(window.end() < to ? "..." : "");
    html.lineFeed();
  }

  private static String text(SourceFile file, int start, int end) {
    return file.text().substring(start, Math.max(start, end)).replace("\t", "    ");
  }
}
