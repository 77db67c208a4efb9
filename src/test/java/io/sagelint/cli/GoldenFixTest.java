package io.sagelint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code --fix} makes {@code after} of the {@code before} of every folder of {@code testdata/fix},
 * and nothing of {@code after}. An {@code arguments.txt} says how to call instead.
 */
final class GoldenFixTest {
  private static final Path TESTDATA = Path.of("testdata/fix");

  @TestFactory
  Stream<DynamicTest> cases(@TempDir Path scratch) throws IOException {
    try (Stream<Path> folders = Files.list(TESTDATA)) {
      return folders.sorted().toList().stream()
          .map(folder -> DynamicTest.dynamicTest(folder.toString(), () -> check(folder, scratch)));
    }
  }

  private static void check(Path folder, Path scratch) throws IOException {
    Path copy = scratch.resolve(folder.getFileName());
    Map<String, String> before = files(folder.resolve("before"));
    for (Map.Entry<String, String> file : before.entrySet()) {
      Path target = copy.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.writeString(target, file.getValue());
    }
    Path arguments = folder.resolve("arguments.txt");
    String[] call =
        Files.exists(arguments)
            ? Files.readAllLines(arguments).toArray(String[]::new)
            : new String[] {"check", "--fix", "."};
    Call.in(copy, call);
    Map<String, String> after = files(folder.resolve("after"));
    assertEquals(after, files(copy));
    Call.in(copy, call);
    assertEquals(after, files(copy));
  }

  /** The texts of all files, with byte order marks and line breaks, by their paths. */
  private static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        texts.put(folder.relativize(file).toString(), text);
      }
    }
    return texts;
  }
}
