package io.sagelint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sagelint.check.Report;
import io.sagelint.diagnostic.Problem;
import io.sagelint.model.Hop;
import io.sagelint.model.Origin;
import io.sagelint.model.Resource;
import io.sagelint.model.Value;
import io.sagelint.source.SourceFile;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class TextReporterTest {
  private final Sample sample = new Sample();
  private final SourceFile file = sample.file("t.yaml", "Model:\n  KmsKeyId: !Ref Key\n", true);
  private final Resource model = Sample.resource("AWS::SageMaker::Model", Sample.at(file, "Model"));

  @Test
  void coloursAreAllThatAStyleChanges() {
    Report report = everything();
    String plain = Sample.write(new TextReporter(Style.PLAIN, Shown.OPEN), report);
    String coloured = Sample.write(new TextReporter(Style.ANSI, Shown.OPEN), report);
    assertFalse(plain.contains("\u001b"));
    assertTrue(coloured.contains("\u001b[1;33mmedium[customer-managed-key]\u001b[0m"), coloured);
    assertEquals(plain, coloured.replaceAll("\u001b\\[[0-9;]*m", ""));
  }

  @Test
  void aTerminalThatKnowsLinksGetsThemInsteadOfAddresses() {
    String url = Sample.KEY.page().references().get(0);
    String open = "\u001b]8;;" + url + "\u001b\\";
    String linked =
        Sample.write(new TextReporter(new Style(false, true, 0), Shown.OPEN), everything());
    assertTrue(
        linked.startsWith("medium[" + open + "customer-managed-key\u001b]8;;\u001b\\]:"), linked);
    String seen = linked.replaceAll("\u001b]8;;[^\u001b]*\u001b\\\\", "");
    assertFalse(seen.contains(url), seen);
    assertTrue(seen.contains("= docs: sagelint explain customer-managed-key\n"), seen);
  }

  @Test
  void notesAndSourceFitTheTerminal() {
    SourceFile wide = sample.file("w.yaml", "Model: {Name: " + "x".repeat(300) + "}\n", true);
    Resource here = Sample.resource("T", Sample.at(wide, "Model"));
    sample.finding(Sample.ENCRYPTION, here, "p", null, Sample.at(wide, "x}"));
    Report report = sample.report();
    String narrow = Sample.write(new TextReporter(new Style(false, false, 60), Shown.OPEN), report);
    assertTrue(narrow.contains("...") && narrow.contains(",\n           http"), narrow);
    narrow
        .lines()
        .skip(1)
        .forEach(
            line ->
                assertTrue(
                    line.length() <= 60 || line.contains("http") || line.contains("^"), line));
    String words = narrow.replaceAll("\\s+", " ");
    String help = report.findings().get(0).help();
    assertTrue(words.contains("= help: " + help + " = docs: sagelint explain"), narrow);
  }

  @Test
  void statisticsCountEachRuleTheMostFrequentFirst() {
    Report report = everything();
    sample.finding(Sample.ENCRYPTION, model, "b", null, model.name());
    sample.finding(Sample.ENCRYPTION, model, "a", null, model.name());
    assertEquals(
        """
             2  high          inter-container-encryption  Traffic between containers is in clear
             1  medium        customer-managed-key        The key is not yours
             1  undetermined  customer-managed-key        The key is not yours
        3 findings (2 high, 1 medium), 1 undetermined in 1 file
        """,
        Sample.write(new StatisticsReporter(Style.PLAIN, true), sample.report()));
    assertFalse(
        Sample.write(new StatisticsReporter(Style.PLAIN, false), report)
            .contains("undetermined  "));
  }

  @Test
  void whatIsUndeterminedIsCountedEvenIfHidden() {
    Report report = everything();
    Shown less = new Shown(false, true, false);
    for (Reporter reporter :
        List.of(new TextReporter(Style.PLAIN, less), new ConciseReporter(less))) {
      String text = Sample.write(reporter, report);
      assertFalse(text.contains("undetermined:") || text.contains("undetermined["), text);
      assertTrue(text.endsWith("\n1 finding (1 medium), 1 undetermined in 1 file\n"), text);
    }
  }

  @Test
  void theMiddleOfALongWayIsCounted() {
    Hop[] hops =
        IntStream.range(0, 9).mapToObj(i -> new Hop("hop " + i, model.name())).toArray(Hop[]::new);
    sample.finding(Sample.KEY, model, "KmsKeyId", "x", Sample.at(file, "!Ref Key"), hops);
    String text = Sample.write(new TextReporter(Style.PLAIN, Shown.OPEN), sample.report());
    assertTrue(text.contains("hop 2\n  ::: 3 more steps\n  ::: t.yaml:1:1\n"), text);
    assertFalse(text.contains("hop 3") || text.contains("hop 5"), text);
    assertTrue(text.contains("hop 6") && text.contains("hop 8"), text);
  }

  @Test
  void aRunWithoutFilesIsNotASuccess() {
    String text = Sample.write(new ConciseReporter(Shown.OPEN), new Sample().report());
    assertEquals(
        "Nothing to check: no CloudFormation template or Terraform file was found\n", text);
  }

  @Test
  void filesWithErrorsAreCountedOnce() {
    sample.error(Problem.syntax(model.name(), "one")).error(Problem.syntax(model.name(), "two"));
    String text = Sample.write(new ConciseReporter(Shown.OPEN), sample.report());
    assertTrue(text.endsWith("; 1 file could not be fully analysed\n"), text);
  }

  private Report everything() {
    Origin origin = Origin.at(Sample.at(file, "Key"));
    return sample
        .finding(Sample.KEY, model, "KmsKeyId", null, model.name())
        .undetermined(
            Sample.KEY, model, "", new Value.Unknown("nobody knows", List.of("Key"), origin))
        .report();
  }
}
