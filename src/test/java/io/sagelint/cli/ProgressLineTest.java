package io.sagelint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.sagelint.engine.Workspace;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ProgressLineTest {
  private static final long MILLISECOND = 1_000_000;
  private static final Path FOLDER = Path.of("stacks").toAbsolutePath();

  private final StringWriter err = new StringWriter();
  private long now;

  @Test
  void aShortRunSaysNothing() {
    ProgressLine line = line();
    now = 999 * MILLISECOND;
    line.at(FOLDER.resolve("a.yaml"), 1);
    line.end();
    assertEquals("", err.toString());
  }

  @Test
  void aLongRunHasOneLineThatGoesAway() {
    ProgressLine line = line();
    now = 1000 * MILLISECOND;
    line.at(FOLDER.resolve("a\u001b.yaml"), 1234);
    now = 1050 * MILLISECOND;
    line.at(FOLDER.resolve("b.yaml"), 1235);
    now = 1100 * MILLISECOND;
    line.at(FOLDER.resolve("c".repeat(200)), 1236);
    line.end();
    assertEquals(
        "\r\u001b[K1,234: a?.yaml\r\u001b[K1,236: " + "c".repeat(69) + "...\r\u001b[K",
        err.toString());
  }

  private ProgressLine line() {
    Console console =
        new Console(
            InputStream.nullInputStream(),
            new PrintWriter(new StringWriter()),
            new PrintWriter(err),
            FOLDER,
            false,
            true,
            Map.of());
    return new ProgressLine(console, new Workspace(FOLDER), () -> now);
  }
}
