package io.sagelint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sagelint.check.Finding;
import io.sagelint.engine.Linter;
import io.sagelint.engine.Workspace;
import io.sagelint.rule.BuiltInRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The files of a folder under {@code testdata/same} say the same in several languages. */
final class SameInEveryLanguageTest {
  @TestFactory
  List<DynamicTest> folders() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("testdata", "same"))) {
      return folders
          .sorted()
          .map(folder -> DynamicTest.dynamicTest(folder.toString(), () -> check(folder)))
          .toList();
    }
  }

  private static void check(Path folder) throws IOException {
    Map<String, Set<String>> byFile = new TreeMap<>();
    Linter linter = new Linter(BuiltInRules.byDefault(), new Workspace(folder), false);
    for (Finding finding : linter.lint(List.of(folder.toAbsolutePath())).findings()) {
      byFile
          .computeIfAbsent(finding.span().file().path(), path -> new TreeSet<>())
          .add(inOneSpelling(finding));
    }
    assertTrue(byFile.size() > 1, "only " + byFile.keySet() + " have findings");
    assertEquals(1, Set.copyOf(byFile.values()).size(), byFile::toString);
  }

  private static String inOneSpelling(Finding finding) {
    String property = finding.property().replace("_", "").toLowerCase(Locale.ROOT);
    return finding.rule().id() + " " + property + " " + finding.certainty() + finding.value();
  }
}
