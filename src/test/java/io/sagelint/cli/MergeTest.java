package io.sagelint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The reports of all shards make the report of the run, byte by byte. */
final class MergeTest {
  private static final Path TESTDATA = Path.of("testdata").toAbsolutePath();
  private static final List<String> PATHS =
      List.of("broken", "cdk/stages", "requests", "suppressions/stack", "suppressions/mistakes");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"json", "sarif"})
  void shardsMakeTheWhole(String format) {
    List<String> reports = List.of("3.out", "1.out", "2.out");
    int code = check(format, "1/1", "whole");
    for (String report : reports) {
      check(format, report.charAt(0) + "/3", report);
    }
    Call merged = merge(reports, "--output", "merged");
    assertEquals(code, merged.code(), merged.err());
    assertEquals("", merged.out() + merged.err());
    assertEquals(read("whole"), read("merged"));
    assertEquals(read("whole"), merge(reports).out());
    assertEquals(read("whole"), merge(List.of("merged")).out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "sarif"})
  void aShardThatIsMissingOrThereTwiceIsNeverGreen(String format) {
    check(format, "1/3", "1.out");
    check(format, "3/3", "3.out");
    assertRefused("the report of shard 2/3 is missing", "1.out", "3.out");
    assertRefused("3.out and 1.out are both shard 1/3 of a run", "1.out", "3.out");
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "sarif"})
  void runsThatOverlapAreNotAdded(String format) {
    check(format, "1/1", "a");
    check(format, "1/1", "b");
    assertRefused("a has the same finding", "a", "b");
  }

  @ParameterizedTest
  @CsvSource({"never, 0", "critical, 0", "high, 1", "medium, 1", "low, 1"})
  void theExitCodeIsThatOfACheck(String failOn, int code) {
    for (String format : List.of("json", "sarif")) {
      Path example = Path.of("docs/example").toAbsolutePath();
      Call.in(example, "check", "--format=" + format + "=" + folder.resolve(format), ".");
      assertEquals(code, merge(List.of(format), "--fail-on", failOn).code(), format);
    }
  }

  @Test
  void otherToolsKeepTheirRuns() {
    check("sarif", "1/1", "ours");
    write("other", "{\"version\": \"2.1.0\", \"runs\": [" + run("tool", "a/") + "]}");
    write("more", "{\"version\": \"2.1.0\", \"runs\": [" + run("tool", "b/1") + "]}");
    Call merged = merge(List.of("ours", "other", "more"));
    assertTrue(merged.out().contains("\"id\": \"a/\""), merged.out());
    assertTrue(merged.out().contains("\"id\": \"b/1\""), merged.out());
    write("same", "{\"version\": \"2.1.0\", \"runs\": [" + run("tool", "a/2") + "]}");
    assertRefused("both have a run of tool without a category of its own", "other", "same");
    write("many", "{\"version\": \"2.1.0\", \"runs\": [" + many() + "]}");
    assertRefused("21 runs are more than the 20 that GitHub takes", "many");
  }

  @Test
  void whatIsNoReportIsSaidToBeNone() {
    check("json", "1/1", "json");
    check("sarif", "1/1", "sarif");
    assertRefused("json and sarif are of different formats", "json", "sarif");
    write("broken", "{\"version\": ");
    assertRefused("broken:1:", "broken");
    write("list", "[]");
    assertRefused("list is no report: it is not a JSON object", "list");
    write("else", "{\"findings\": 3}");
    assertRefused("else is neither a report of `sagelint check --format json` nor SARIF", "else");
    write("runs", "{\"version\": \"2.1.0\", \"runs\": 3}");
    assertRefused("runs:1:1: has no list `runs`", "runs");
    write("run", "{\"version\": \"2.1.0\", \"runs\": [{}]}");
    assertRefused("run:1:31: has no object `tool`", "run");
    assertRefused("no such file or folder: gone", "gone");
  }

  private static String run(String tool, String id) {
    return """
        {"tool": {"driver": {"name": "%s", "rules": []}}, "automationDetails": {"id": "%s"}, "results": []}
        """
        .formatted(tool, id);
  }

  private static String many() {
    List<String> runs = new ArrayList<>();
    for (int i = 0; i < 21; i++) {
      runs.add(run("tool" + i, ""));
    }
    return String.join(", ", runs);
  }

  private void assertRefused(String message, String... reports) {
    List<String> files = message.contains("both shard") ? List.of("1.out", "1.out") : List.of();
    Call refused = merge(files.isEmpty() ? List.of(reports) : copies());
    assertEquals(2, refused.code(), refused.err());
    assertTrue(refused.err().contains(message), refused.err());
    assertEquals("", refused.out());
  }

  private List<String> copies() {
    write("3.out", read("1.out"));
    return List.of("1.out", "3.out");
  }

  private int check(String format, String shard, String file) {
    List<String> arguments = new ArrayList<>(List.of("check", "--shard", shard));
    arguments.add("--format=" + format + "=" + folder.resolve(file));
    arguments.addAll(PATHS);
    return Call.in(TESTDATA, arguments.toArray(String[]::new)).code();
  }

  private Call merge(List<String> files, String... options) {
    List<String> arguments = new ArrayList<>(List.of("merge"));
    arguments.addAll(List.of(options));
    arguments.addAll(files);
    return Call.in(folder, arguments.toArray(String[]::new));
  }

  private String read(String name) {
    try {
      return Files.readString(folder.resolve(name));
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private void write(String name, String text) {
    try {
      Files.writeString(folder.resolve(name), text);
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }
}
