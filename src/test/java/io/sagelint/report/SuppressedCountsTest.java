package io.sagelint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sagelint.check.Finding;
import io.sagelint.check.Report;
import io.sagelint.check.Suppression;
import io.sagelint.check.Tally;
import io.sagelint.check.Verdict;
import io.sagelint.source.SourceFile;
import io.sagelint.source.Span;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an honoured note silences is counted, as neither a failure nor a pass. */
final class SuppressedCountsTest {
  private static final String KEYS = Sample.KEY.concern();
  private static final String TRAFFIC = Sample.ENCRYPTION.concern();

  private final Sample sample = new Sample();
  private final SourceFile file = sample.file("t.yaml", "Notebook Config Job", true);

  SuppressedCountsTest() {
    for (String name : new String[] {"Notebook", "Config"}) {
      Span place = Sample.at(file, name);
      sample.finding(Sample.KEY, Sample.resource("T", place), "KmsKeyId", null, place);
    }
    Span job = Sample.at(file, "Job");
    sample.finding(Sample.ENCRYPTION, Sample.resource("T", job), "Encrypt", "false", job);
  }

  private Report report(boolean honoured, String... silenced) {
    Report report = sample.report();
    List<Finding> told =
        report.findings().stream()
            .map(one -> List.of(silenced).contains(one.span().text()) ? noted(one, honoured) : one)
            .toList();
    return report.with(told, report.undetermined());
  }

  private static Finding noted(Finding finding, boolean honoured) {
    Suppression note =
        new Suppression(
            "Checkov",
            "X",
            Suppression.Kind.INLINE,
            "",
            Optional.empty(),
            finding.span(),
            honoured);
    return finding.with(finding.standing().with(note));
  }

  private static String counts(Report report, String concern) {
    Tally tally = report.counts();
    return tally.applicable(concern)
        + ": "
        + tally.count(concern, Verdict.PASS)
        + " "
        + tally.count(concern, Verdict.FAIL)
        + " "
        + tally.count(concern, Verdict.SUPPRESSED);
  }

  @Test
  void honouredNotesTakeFailuresAway() {
    Report report = report(true, "Config");
    assertEquals("2: 0 1 1", counts(report, KEYS));
    assertEquals("1: 0 1 0", counts(report, TRAFFIC));
  }

  @Test
  void otherNotesDoNot() {
    assertEquals("2: 0 2 0", counts(report(false, "Config"), KEYS));
  }

  @Test
  void aFindingMayStandForSeveralFailures() {
    // As of a module that is called twice.
    sample.report().tally().add(KEYS, Verdict.FAIL);
    assertEquals("3: 0 2 1", counts(report(true, "Config"), KEYS));
    assertEquals("3: 0 0 3", counts(report(true, "Config", "Notebook"), KEYS));
  }

  @Test
  void tablesShowThemIfThereAreAny() {
    Reporter table = new MarkdownReporter(Shown.OPEN, Integer.MAX_VALUE);
    assertTrue(Sample.write(table, report(true, "Job")).contains("| Suppressed |"));
    assertFalse(Sample.write(table, report(true)).contains("Suppressed"));
  }

  @Test
  void noConcernPassesByThem() {
    String tests = Sample.write(new JunitReporter(Shown.OPEN), report(true, "Job"));
    assertFalse(tests.contains("name=\"" + TRAFFIC + "\""), tests);
  }
}
