package io.sagelint.baseline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sagelint.check.Finding;
import io.sagelint.check.Report;
import io.sagelint.diagnostic.Problem;
import io.sagelint.engine.Linter;
import io.sagelint.engine.Workspace;
import io.sagelint.report.BaselineWriter;
import io.sagelint.rule.BuiltInRules;
import io.sagelint.rule.RuleSet;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

/** Whatever is found: its baseline knows all of it, and nothing else. */
final class BaselinePropertyTest {
  private static final UnaryOperator<String> SAME = UnaryOperator.identity();
  private static final RuleSet RULES = BuiltInRules.load(true, built -> built, new ArrayList<>());

  @Property(tries = 30)
  void theSameTreeIsCleanAndAnyOneMoreIsNew(
      @ForAll @Size(min = 1, max = 4) List<@IntRange(min = 0, max = 3) Integer> files,
      @ForAll @IntRange(min = 0, max = 99) int pick)
      throws IOException {
    Report report = lint(files);
    Baseline all = Baseline.of(report, SAME);
    Report known = all.applyTo(report, SAME);
    assertTrue(known.open().isEmpty() && known.openUndetermined().isEmpty());
    if (!report.findings().isEmpty()) {
      Finding one = report.findings().get(pick % report.findings().size());
      List<Finding> rest = new ArrayList<>(report.findings());
      rest.remove(one);
      Baseline without = Baseline.of(report.with(rest, report.undetermined()), SAME);
      List<Finding> told = without.applyTo(report, SAME).open();
      assertEquals(List.of(Key.of(one, SAME)), told.stream().map(it -> Key.of(it, SAME)).toList());
      assertEquals(1, all.minus(without).size());
      assertEquals(all, without.or(all));
    }
  }

  @Property(tries = 100)
  void whatIsWrittenIsRead(
      @ForAll @StringLength(max = 8) String path,
      @ForAll @StringLength(max = 8) String address,
      @ForAll boolean undetermined,
      @ForAll @IntRange(min = 1, max = 999_999) int count)
      throws IOException {
    SortedMap<Key, Integer> counts = new TreeMap<>();
    counts.put(new Key(undetermined, valid(path), "rule", valid(address), ""), count);
    counts.put(new Key(false, "a", "rule", "b", "c"), 1);
    Baseline baseline = new Baseline(counts);
    StringWriter text = new StringWriter();
    BaselineWriter.write(baseline, text);
    Path file = Files.createTempFile("baseline", ".json");
    Files.writeString(file, text.toString());
    List<Problem> problems = new ArrayList<>();
    assertEquals(baseline, new BaselineReader(problems).read(file, "b.json"), text.toString());
    assertEquals(List.of(), problems);
    Files.delete(file);
  }

  /** A lone surrogate is no text that a file could hold. */
  private static String valid(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  /** A report on files with so many insecure models each. */
  private static Report lint(List<Integer> files) throws IOException {
    Workspace workspace = new Workspace(Path.of("nowhere"));
    List<Path> paths = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      StringBuilder text = new StringBuilder("Resources:\n  T: {Type: AWS::SageMaker::Domain}\n");
      IntStream.range(0, files.get(i))
          .forEach(n -> text.append("  M" + n + ": {Type: AWS::SageMaker::Model}\n"));
      Path file = Path.of("nowhere", i + ".yaml").toAbsolutePath();
      workspace.overlay(file, text.toString().getBytes(StandardCharsets.UTF_8));
      paths.add(file);
    }
    return new Linter(RULES, workspace, false).lint(paths);
  }
}
