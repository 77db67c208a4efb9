package io.sagelint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * A whole run over every folder of {@code testdata}, compared with its {@code expected.txt}: one
 * line a finding, then the exit code. An {@code arguments.txt}, an argument a line, says how to
 * call instead. {@code -Dgolden.update=true} rewrites the files and still fails once, so that
 * nobody commits them unread.
 */
final class GoldenRunTest {
  private static final Path TESTDATA = Path.of("testdata");
  private static final List<String> GROUPS =
      List.of(
          "cloudformation",
          "cdk",
          "terraform",
          "terraform-plan",
          "same",
          "broken",
          "requests/training-job",
          "requests/documents",
          "explain",
          "suppressions",
          "baseline");

  @TestFactory
  Stream<DynamicTest> cases() {
    return GROUPS.stream()
        .flatMap(GoldenRunTest::folders)
        .map(
            folder ->
                DynamicTest.dynamicTest(folder.toString(), folder.toUri(), () -> check(folder)));
  }

  private static Stream<Path> folders(String group) {
    try (Stream<Path> folders = Files.list(TESTDATA.resolve(group))) {
      return folders.filter(Files::isDirectory).sorted().toList().stream();
    } catch (IOException missing) {
      throw new IllegalStateException(missing);
    }
  }

  private static String[] arguments(Path folder) throws IOException {
    Path file = folder.resolve("arguments.txt");
    return Files.exists(file)
        ? Files.readAllLines(file).toArray(String[]::new)
        : new String[] {"check", "--format", "concise"};
  }

  private static void check(Path folder) throws IOException {
    Call call = Call.in(folder, arguments(folder));
    String actual = call.out() + call.err() + "exit " + call.code() + "\n";
    Path file = folder.resolve("expected.txt");
    String expected = Files.exists(file) ? Files.readString(file) : "";
    if (Boolean.getBoolean("golden.update") && !expected.equals(actual)) {
      Files.writeString(file, actual);
      fail(file + " is rewritten: read the difference, then run again");
    }
    assertEquals(expected, actual);
  }
}
