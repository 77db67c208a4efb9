package io.sagelint.report;

import io.sagelint.check.Finding;
import io.sagelint.check.Report;
import io.sagelint.check.Undetermined;
import io.sagelint.rule.Rule;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How often each rule speaks: a line for each severity of a rule, the most frequent first, then
 * errors and a summary line.
 *
 * @param showUndetermined whether rules that cannot decide are counted as well
 */
record StatisticsReporter(Style style, boolean showUndetermined) implements Reporter {
  private record Key(Ink ink, String word, Rule rule) {}

  @Override
  public void write(Report report, Writer out) throws IOException {
    Map<Key, Integer> counts = new LinkedHashMap<>();
    for (Finding finding : report.open()) {
      Ink ink = Ink.of(finding.severity());
      counts.merge(new Key(ink, finding.severity().id(), finding.rule()), 1, Integer::sum);
    }
    if (showUndetermined) {
      for (Undetermined open : report.openUndetermined()) {
        counts.merge(new Key(Ink.UNDETERMINED, "undetermined", open.rule()), 1, Integer::sum);
      }
    }
    List<Key> keys = new ArrayList<>(counts.keySet());
    keys.sort(
        Comparator.<Key, Integer>comparing(counts::get)
            .reversed()
            .thenComparing(Key::ink)
            .thenComparing(key -> key.rule().id()));
    for (Key key : keys) {
      line(key, counts.get(key), width(keys), out);
    }
    ConciseReporter.errors(report, out);
    out.append(style.paint(Ink.BOLD, Summary.of(report))).append('\n');
  }

  private void line(Key key, int count, int width, Writer out) throws IOException {
    String id = key.rule().id();
    out.append("%6d  ".formatted(count))
        .append(style.paint(key.ink(), "%-12s".formatted(key.word())))
        .append("  ")
        .append(style.link(Notice.url(key.rule()), id))
        .append(" ".repeat(width - id.length() + 2))
        .append(Visible.of(key.rule().page().title()))
        .append('\n');
  }

  private static int width(List<Key> keys) {
    return keys.stream().mapToInt(key -> key.rule().id().length()).max().orElse(0);
  }
}
