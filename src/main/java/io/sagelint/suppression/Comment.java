package io.sagelint.suppression;

import io.sagelint.check.Fix;
import io.sagelint.source.SourceFile;
import io.sagelint.source.Span;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A comment with a suppression.
 *
 * @param span its characters, the sign that begins it included
 * @param list the names between the brackets
 */
record Comment(Span span, Span list) {
  /** Takes the comment out, with its line if nothing else stands there. */
  Fix.Edit removal() {
    SourceFile file = span.file();
    String text = file.text();
    int first = span.from().line();
    int start = span.start();
    while (start > file.lineStart(first) && " \t".indexOf(text.charAt(start - 1)) >= 0) {
      start--;
    }
    int last = span.to().line();
    boolean alone = start == file.lineStart(first) && rest(last).isBlank();
    if (!alone) {
      return new Fix.Edit(file.span(start, span.end()), "");
    }
    int end = last < file.lineCount() ? file.lineStart(last + 1) : text.length();
    return new Fix.Edit(file.span(start, end), "");
  }

  /** Keeps only some of the names. */
  Fix.Edit naming(List<Note.Id> kept) {
    String names =
        kept.stream().map(id -> id.pattern().toString()).collect(Collectors.joining(", "));
    return new Fix.Edit(list, names);
  }

  private String rest(int line) {
    return span.file().line(line).substring(span.to().column() - 1);
  }
}
