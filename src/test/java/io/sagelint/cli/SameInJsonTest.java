package io.sagelint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.sagelint.check.Finding;
import io.sagelint.check.Report;
import io.sagelint.check.Undetermined;
import io.sagelint.engine.Linter;
import io.sagelint.engine.Workspace;
import io.sagelint.read.hcl.HclParser;
import io.sagelint.read.hcl.JsonForm;
import io.sagelint.rule.BuiltInRules;
import io.sagelint.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every module under {@code testdata/terraform} says the same in Terraform's JSON syntax. */
final class SameInJsonTest {
  @TempDir Path temporary;

  @TestFactory
  List<DynamicTest> folders() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("testdata", "terraform"))) {
      return folders
          .sorted()
          .map(folder -> DynamicTest.dynamicTest(folder.toString(), () -> check(folder)))
          .toList();
    }
  }

  private void check(Path folder) throws IOException {
    Path copy = temporary.resolve(folder.getFileName().toString());
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        write(file, copy.resolve(folder.relativize(file).toString()));
      }
    }
    assertEquals(verdicts(folder), verdicts(copy));
  }

  private static void write(Path file, Path copy) throws IOException {
    Files.createDirectories(copy.getParent());
    String name = copy.getFileName().toString();
    if (name.endsWith(".tf") || name.endsWith(".tofu")) {
      SourceFile source = new SourceFile(name, Files.readString(file));
      String json = JsonForm.of(HclParser.parse(source));
      Files.writeString(copy.resolveSibling(name + ".json"), json);
    } else {
      Files.copy(file, copy);
    }
  }

  private static Set<String> verdicts(Path folder) throws IOException {
    Linter linter = new Linter(BuiltInRules.byDefault(), new Workspace(folder), false);
    Report report = linter.lint(List.of(folder.toAbsolutePath()));
    Set<String> verdicts = new TreeSet<>();
    for (Finding finding : report.findings()) {
      verdicts.add(
          finding.rule().id()
              + " "
              + finding.resource().address()
              + " "
              + finding.property()
              + " "
              + finding.certainty()
              + finding.value());
    }
    for (Undetermined open : report.undetermined()) {
      verdicts.add(
          open.rule().id() + " " + open.resource().address() + " " + open.property() + " open");
    }
    return verdicts;
  }
}
