package io.sagelint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sagelint.check.Finding;
import io.sagelint.check.Report;
import io.sagelint.diagnostic.Problem;
import io.sagelint.engine.ChangingFiles.Change;
import io.sagelint.engine.ChangingFiles.Fate;
import io.sagelint.rule.BuiltInRules;
import io.sagelint.rule.RuleSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Files that change, vanish or are locked while they are read: the others are judged as ever. */
final class ChangingFilesTest {
  private static final RuleSet RULES = BuiltInRules.load();
  private static final int EACH = 14;
  private static Path folder;
  private static Set<Path> files;

  @BeforeContainer
  static void makeFiles() throws IOException {
    folder = Files.createTempDirectory("changing").toRealPath();
    Files.createDirectory(folder.resolve(".git"));
    for (int i = 0; i < EACH; i++) {
      String model =
          "Type: AWS::SageMaker::Model, Properties: {EnableNetworkIsolation: false}".formatted(i);
      write("t" + i + ".yaml", "Resources:\n  M: {" + model + "}\n");
      write(
          "n" + i + ".yaml",
          "Resources: {S: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: t"
              + i
              + ".yaml}}}\n");
      write(
          "m" + i + "/main.tf",
          (i == 0 ? "" : "module \"n\" {\n  source = \"../m" + (i / 2) + "\"\n}\n")
              + "resource \"aws_sagemaker_model\" \"m\" {\n  enable_network_isolation ="
              + " jsondecode(file(\"x.json\")).open\n}\n");
      write("m" + i + "/x.json", "{\"open\": false}");
    }
    try (var walk = Files.walk(folder)) {
      files = walk.filter(Files::isRegularFile).collect(Collectors.toCollection(TreeSet::new));
    }
  }

  @AfterContainer
  static void removeFiles() throws IOException {
    try (var walk = Files.walk(folder)) {
      for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private static void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static Report lint(Map<Path, Change> changes, int jobs) throws IOException {
    Linter linter = new Linter(RULES, new Workspace(folder, new ChangingFiles(changes)), false);
    linter.use(jobs);
    return linter.lint(List.of(folder));
  }

  @Property(tries = 60)
  void costOnlyThemselves(@ForAll Random random) throws IOException {
    Map<Path, Change> changes = new HashMap<>();
    for (Path file : files) {
      if (random.nextInt(6) == 0) {
        Fate fate = Fate.values()[random.nextInt(Fate.values().length)];
        changes.put(file, new Change(fate, random.nextInt(4)));
        changes.put(file.getParent(), new Change(fate, random.nextInt(40)));
      }
    }
    changes.remove(folder);
    Report report = lint(changes, 1 + random.nextInt(4));
    List<Problem> faults =
        report.errors().stream().filter(one -> one.kind() == Problem.Kind.INTERNAL).toList();
    assertEquals(List.of(), faults);
    assertTrue(found(report).containsAll(untouched(changes)), () -> "missing with " + changes);
  }

  /** The templates that nothing happened to, nor to a parent. */
  private static Set<String> untouched(Map<Path, Change> changes) {
    Set<String> names = new TreeSet<>();
    for (int i = 0; i < EACH; i++) {
      boolean same =
          List.of("t" + i, "n" + i).stream()
              .noneMatch(name -> changes.containsKey(folder.resolve(name + ".yaml")));
      if (same) {
        names.add("t" + i + ".yaml");
      }
    }
    return names;
  }

  private static Set<String> found(Report report) {
    return report.findings().stream()
        .map(Finding::span)
        .map(span -> span.file().path())
        .collect(Collectors.toSet());
  }

  @Example
  void areTold() throws IOException {
    for (String name : List.of("t3.yaml", "m13/main.tf", "m13")) {
      assertTold(name, Fate.FORBIDDEN);
    }
    assertTold("t3.yaml", Fate.GONE);
    assertTold("t3.yaml", Fate.BROKEN);
    assertTold("m13/main.tf", Fate.BROKEN);
  }

  private static void assertTold(String name, Fate fate) throws IOException {
    List<Problem> told = lint(Map.of(folder.resolve(name), new Change(fate, 0)), 4).errors();
    assertEquals(
        List.of(name), told.stream().map(Problem::path).distinct().toList(), told::toString);
  }
}
