package io.sagelint.report;

import io.sagelint.check.Fix;
import io.sagelint.check.Fix.Edit;
import io.sagelint.source.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The lines of a file that a fix makes.
 *
 * @param first the 1-based number of the first of them
 */
record Patch(int first, List<String> lines) {
  private static final int MAX_LINES = 8;

  /** The lines that differ; none if they are too many to show. */
  static Patch of(Fix fix) {
    SourceFile file = fix.edits().get(0).span().file();
    List<Edit> edits =
        fix.edits().stream()
            .sorted(Comparator.comparingInt((Edit edit) -> edit.span().start()).reversed())
            .toList();
    int from = edits.get(edits.size() - 1).span().from().line();
    int to = edits.get(0).span().to().line();
    int start = file.lineStart(from);
    int end = file.lineStart(to) + file.line(to).length();
    StringBuilder text = new StringBuilder(file.text().substring(start, end));
    for (Edit edit : edits) {
      text.replace(edit.span().start() - start, edit.span().end() - start, edit.text());
    }
    return between(from, file.text().substring(start, end).lines().toList(), text);
  }

  private static Patch between(int line, List<String> old, StringBuilder text) {
    List<String> made = new ArrayList<>(text.toString().lines().toList());
    int same = 0;
    while (same < Math.min(old.size(), made.size()) && old.get(same).equals(made.get(same))) {
      same++;
    }
    List<String> shown = made.subList(same, made.size());
    return new Patch(line + same, shown.size() > MAX_LINES ? List.of() : List.copyOf(shown));
  }
}
