package io.sagelint.lsp;

import io.sagelint.check.Finding;
import io.sagelint.check.SuppressionProblem;
import io.sagelint.check.Undetermined;
import io.sagelint.diagnostic.Problem;
import io.sagelint.model.Resource;
import io.sagelint.report.Notice;
import io.sagelint.source.SourceFile;
import io.sagelint.source.Span;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Something to tell about a place.
 *
 * @param directory the folder that paths are told relative to
 * @param resource whose setting it is, if it is about one
 */
record Entry(Path directory, Notice notice, Span span, Optional<Resource> resource) {
  static Entry of(Finding finding, Path directory) {
    return of(Notice.of(finding), Optional.of(finding.resource()), directory);
  }

  static Entry of(Undetermined open, Path directory) {
    return of(Notice.of(open), Optional.of(open.resource()), directory);
  }

  private static Entry of(Notice notice, Optional<Resource> resource, Path directory) {
    return new Entry(directory, notice, notice.span().orElseThrow(), resource);
  }

  static Entry of(SuppressionProblem problem, Path directory) {
    return of(Notice.of(problem), Optional.empty(), directory);
  }

  static Entry of(Problem problem, Path directory) {
    Notice notice = Notice.of(problem);
    Span start = new SourceFile(problem.path(), "").span(0, 0);
    return new Entry(directory, notice, notice.span().orElse(start), Optional.empty());
  }

  /** The file it is in. */
  Path file() {
    return file(span);
  }

  Path file(Span place) {
    return directory.resolve(place.file().path()).normalize();
  }

  boolean isSyntaxError() {
    return notice.kind() == Notice.Kind.ERROR && notice.code().equals("syntax");
  }

  /** The same in a text that was changed elsewhere; empty if it was changed here. */
  Optional<Entry> in(SourceFile changed) {
    String before = span.file().text();
    String now = changed.text();
    int shorter = Math.min(before.length(), now.length());
    int head = 0;
    while (head < shorter && before.charAt(head) == now.charAt(head)) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head
        && before.charAt(before.length() - tail - 1) == now.charAt(now.length() - tail - 1)) {
      tail++;
    }
    int moved = now.length() - before.length();
    if (span.end() < head) {
      return Optional.of(at(changed.span(span.start(), span.end())));
    }
    return span.start() > before.length() - tail
        ? Optional.of(at(changed.span(span.start() + moved, span.end() + moved)))
        : Optional.empty();
  }

  private Entry at(Span place) {
    Notice alone =
        new Notice(
            notice.kind(),
            notice.level(),
            notice.word(),
            notice.code(),
            notice.subject(),
            notice.message(),
            notice.help(),
            notice.url(),
            notice.path(),
            Optional.of(place),
            List.of());
    return new Entry(directory, alone, place, Optional.empty());
  }
}
