package io.sagelint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files that hold what an output has to be. {@code -Dgolden.update=true} rewrites them and still
 * fails once, so that nobody commits them unread.
 */
final class Golden {
  private static final Path FOLDER = Path.of("testdata", "report");

  private Golden() {}

  static String read(String name) throws IOException {
    return Files.readString(FOLDER.resolve(name));
  }

  static void assertSame(String name, String actual) throws IOException {
    Path file = FOLDER.resolve(name);
    String expected = Files.exists(file) ? Files.readString(file) : "";
    if (Boolean.getBoolean("golden.update") && !expected.equals(actual)) {
      Files.writeString(file, actual);
      fail(file + " is rewritten: read the difference, then run again");
    }
    assertEquals(expected, actual, name);
  }
}
