package io.sagelint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sagelint.check.Finding;
import io.sagelint.check.Report;
import io.sagelint.engine.Linter;
import io.sagelint.engine.Workspace;
import io.sagelint.rule.BuiltInRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plans as users meet them: beside sources, from standard input, cut off, too large. */
final class PlanTest {
  private static final Path DATA = Path.of("testdata", "terraform-plan");

  @TempDir Path folder;

  @Test
  void aPlanAndItsSourceSayTheSameOfEachAddress() throws IOException {
    Path both = DATA.resolve("same-as-source");
    Files.copy(both.resolve("main.tf"), folder.resolve("main.tf"));
    Set<String> source = verdicts(folder, true);
    Files.delete(folder.resolve("main.tf"));
    Files.copy(both.resolve("tfplan.json"), folder.resolve("tfplan.json"));
    assertEquals(source, verdicts(folder, true));
    assertEquals(source, verdicts(both, true));
    assertTrue(source.size() > 5, source::toString);
  }

  @Test
  void withItsSourceEverythingPointsThereAndNowhereTwice() throws IOException {
    Report report = lint(DATA.resolve("same-as-source"));
    assertTrue(
        report.findings().stream().allMatch(one -> one.span().file().path().equals("main.tf")));
    assertEquals(verdicts(DATA.resolve("same-as-source"), false).size(), report.findings().size());
  }

  @Test
  void twoPlansBesideOneSourceThatAgreeAreToldOnce() throws IOException {
    Path both = DATA.resolve("same-as-source");
    Files.copy(both.resolve("main.tf"), folder.resolve("main.tf"));
    Files.copy(both.resolve("tfplan.json"), folder.resolve("dev.json"));
    Files.copy(both.resolve("tfplan.json"), folder.resolve("prod.json"));
    assertEquals(lint(both).findings().size(), lint(folder).findings().size());
  }

  @Test
  void aSourceOutsideTheScannedFolderIsLeftAlone() throws IOException {
    String plan = Files.readString(DATA.resolve("beside-source").resolve("tfplan.json"));
    Path inner = Files.createDirectory(folder.resolve("inner"));
    Files.writeString(inner.resolve("tfplan.json"), plan.replace("./modules/batch", "../batch"));
    Path outer = Files.createDirectory(folder.resolve("batch"));
    Path module = DATA.resolve("beside-source").resolve("modules").resolve("batch");
    Files.copy(module.resolve("main.tf"), outer.resolve("main.tf"));
    assertEquals(Set.of("tfplan.json"), files(inner));
    assertEquals(Set.of("inner/tfplan.json", "batch/main.tf"), files(folder));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "concise", "json"})
  void secretsAreNeverPrinted(String format) {
    Path secrets = DATA.resolve("sensitive");
    String out = Call.in(secrets, "check", "--format", format).out();
    assertTrue(out.contains("(sensitive)"), out);
    assertFalse(out.contains("alias/aws") || out.contains("hunter2"), out);
  }

  @Test
  void aPlanMayComeFromStandardInput() throws IOException {
    String plan = Files.readString(DATA.resolve("actions").resolve("tfplan.json"));
    Call call = Call.with(plan, folder, "check", "-", "--stdin-filename", "p.json");
    assertEquals(1, call.code(), call.out() + call.err());
    assertTrue(call.out().contains("--> p.json:128:39"), call.out());
  }

  @Test
  void aPlanIsReadBeyondTheLimitOfTemplates() throws IOException {
    String plan = Files.readString(DATA.resolve("actions").resolve("tfplan.json"));
    Files.writeString(folder.resolve("p.json"), plan + " ".repeat((int) Workspace.MAX_BYTES));
    assertEquals(4, lint(folder).findings().size());
  }

  @Test
  void aPlanThatIsTooLargeIsTold() throws IOException {
    byte[] head = Files.readAllBytes(DATA.resolve("actions").resolve("tfplan.json"));
    try (var channel =
        Files.newByteChannel(
            file("p.json", head), Set.of(java.nio.file.StandardOpenOption.WRITE))) {
      channel.position(Workspace.MAX_PLAN_BYTES).write(java.nio.ByteBuffer.wrap(new byte[] {' '}));
    }
    Call call = Call.in(folder, "check", "--format", "concise");
    assertEquals(3, call.code());
    assertTrue(call.out().contains("the limit is 67108864 bytes"), call.out());
  }

  @Test
  void aPlanCutOffAnywhereIsAProblemAndNeverAFault() throws IOException {
    String plan = Files.readString(DATA.resolve("sensitive").resolve("tfplan.json")).strip();
    for (int end = 60; end < plan.length(); end += 97) {
      Call call =
          Call.with(plan.substring(0, end), folder, "check", "-", "--stdin-filename", "p.json");
      assertEquals(3, call.code(), call.out());
      assertFalse(call.out().contains("internal") || call.out().contains("hunter2"), call.out());
    }
  }

  private Path file(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content);
  }

  private static Report lint(Path folder) throws IOException {
    Linter linter = new Linter(BuiltInRules.byDefault(), new Workspace(folder), false);
    return linter.lint(List.of(folder.toAbsolutePath()));
  }

  private static Set<String> files(Path folder) throws IOException {
    return lint(folder).findings().stream()
        .map(finding -> finding.span().file().path())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> verdicts(Path folder, boolean open) throws IOException {
    Report report = lint(folder);
    Set<String> verdicts = new TreeSet<>();
    for (Finding finding : report.findings()) {
      verdicts.add(
          String.join(
              " ",
              finding.resource().address(),
              finding.rule().id(),
              finding.property(),
              finding.certainty().toString(),
              finding.value().toString()));
    }
    if (open) {
      report
          .undetermined()
          .forEach(one -> verdicts.add(one.resource().address() + " open " + one.property()));
    }
    return verdicts;
  }
}
