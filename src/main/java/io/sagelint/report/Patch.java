package io.sagelint.report;

import io.sagelint.check.Fix;
import io.sagelint.check.Fix.Edit;
import io.sagelint.source.SourceFile;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a file that a fix makes.
 *
 * @param first the 1-based number of the first of them
 */
record Patch(int first, List<String> lines) {
  private static final int MAX_LINES = 8;
  private static final int MAX_UNITS = 400;

  /** The lines that differ; none if they are too many or too long to show. */
  static Patch of(Fix fix) {
    SourceFile file = fix.edits().get(0).span().file();
    List<Edit> edits = new ArrayList<>(fix.edits());
    edits.sort((one, other) -> Integer.compare(other.span().start(), one.span().start()));
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
    int end = made.size();
    int gone = old.size() - end;
    while (end > same && end + gone > same && old.get(end + gone - 1).equals(made.get(end - 1))) {
      end--;
    }
    return new Patch(line + same, shown(made.subList(same, end)));
  }

  private static List<String> shown(List<String> made) {
    boolean fits = made.stream().allMatch(line -> line.length() <= MAX_UNITS);
    return made.size() <= MAX_LINES && fits ? List.copyOf(made) : List.of();
  }
}
