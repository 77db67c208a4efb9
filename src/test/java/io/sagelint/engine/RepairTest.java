package io.sagelint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sagelint.check.Finding;
import io.sagelint.check.Fix;
import io.sagelint.check.Fix.Applicability;
import io.sagelint.check.Fix.Edit;
import io.sagelint.check.Report;
import io.sagelint.check.Suppression;
import io.sagelint.check.SuppressionProblem;
import io.sagelint.rule.BuiltInRules;
import io.sagelint.rule.Rule;
import io.sagelint.source.SourceFile;
import io.sagelint.source.Span;
import io.sagelint.suppression.PeerNotes;
import io.sagelint.suppression.Policy;
import io.sagelint.suppression.Review;
import io.sagelint.suppression.Suppressor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A fix that turns out wrong changes nothing, and is told. */
final class RepairTest {
  private static final Path FILE = Path.of("/nowhere/model.yaml");
  private static final String TEXT =
      """
      Resources:
        Churn:
          Type: AWS::SageMaker::Model
          Properties:
            EnableNetworkIsolation: false
      """;

  private final Workspace workspace = new Workspace(Path.of("/nowhere"));

  @BeforeEach
  void open() {
    workspace.overlay(FILE, TEXT.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void theResultHasToBeReadable() throws IOException {
    assertRefused("{", "model.yaml is not fixed: the result could not be read");
  }

  @Test
  void theFindingHasToBeGone() throws IOException {
    assertRefused("\"false\"", "model.yaml is not fixed: network-isolation would fail");
  }

  @Test
  void nothingMayBecomeUndetermined() throws IOException {
    assertRefused("!ImportValue x", "EnableNetworkIsolation would be undetermined");
  }

  @Test
  void whatWasSuppressedMayNotBeTold() throws IOException {
    String comment = "# sagelint: ignore[network-isolation] it is of use";
    String text = TEXT.replace("  Churn", "  " + comment + "\n  Churn");
    workspace.overlay(FILE, text.getBytes(StandardCharsets.UTF_8));
    Report report = lint();
    assertEquals(1, report.suppressed());
    SourceFile file = report.findings().get(0).span().file();
    Span place = file.span(text.indexOf('#'), text.indexOf('#') + comment.length());
    Fix removal = new Fix("Remove it", Applicability.SAFE, List.of(new Edit(place, "")));
    SuppressionProblem wrong =
        new SuppressionProblem(
            SuppressionProblem.Cause.UNUSED,
            Suppression.Kind.INLINE,
            List.of("network-isolation"),
            place,
            "unused",
            List.of(removal));
    Repair repair = repair();
    Report left =
        repair.from(
            new Report(
                report.files(),
                report.resources(),
                report.findings(),
                report.undetermined(),
                report.errors(),
                report.tally(),
                List.of(wrong)));
    assertEquals(1, left.suppressed());
    assertEquals(List.of(), repair.changes());
    assertEquals(0, repair.mended());
    assertTrue(repair.refusals().get(0).contains("network-isolation would fail"));
  }

  @Test
  void whatAnyoneOffersIsApplied() throws IOException {
    Repair repair = repair();
    Report left = repair.from(offering("on"));
    assertEquals(List.of(), left.findings());
    assertEquals(1, repair.fixed());
    String text = new String(repair.changes().get(0).after(), StandardCharsets.UTF_8);
    assertEquals(TEXT.replace("false", "on"), text);
  }

  private void assertRefused(String value, String why) throws IOException {
    Repair repair = repair();
    Report left = repair.from(offering(value));
    assertEquals(List.of(), repair.changes());
    assertEquals(0, repair.fixed());
    assertEquals(1, left.findings().size());
    assertTrue(repair.refusals().get(0).contains(why), repair.refusals().get(0));
  }

  private Repair repair() {
    return new Repair(
        workspace, EnumSet.allOf(Applicability.class), List.of(FILE.getParent()), this::lint);
  }

  private Report lint() throws IOException {
    Linter linter = new Linter(BuiltInRules.byDefault(), workspace, false);
    List<Rule> rules = BuiltInRules.byDefault().rules();
    Review review = new Review(Policy.STANDARD, LocalDate.EPOCH, rules, () -> rules);
    linter.suppress(new Suppressor(review, List.of(), new PeerNotes(Set.of())));
    return linter.lint(List.of(FILE));
  }

  /** The report with another fix for its one finding. */
  private Report offering(String value) throws IOException {
    Report report = lint();
    Finding finding = report.findings().get(0);
    Edit edit = new Edit(finding.span(), value);
    Fix fix = new Fix("Try it", Applicability.SAFE, List.of(edit));
    return report.with(List.of(finding.with(List.of(fix))), report.undetermined());
  }
}
