package io.sagelint.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The golden reports of one format, to hold against what others say of the format. */
final class GoldenFiles {
  private GoldenFiles() {}

  /** The texts of all cases. */
  static List<String> of(OutputFormat format) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("testdata", "report"))) {
      List<Path> found =
          files.filter(file -> file.endsWith("expected." + format.id())).sorted().toList();
      if (found.size() < 6) {
        throw new AssertionError("cases are missing: " + found);
      }
      return List.copyOf(found.stream().map(GoldenFiles::read).toList());
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(file.toString(), e);
    }
  }
}
