package io.sagelint.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.sagelint.diagnostic.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceReaderTest {
  @TempDir Path folder;

  private void check(Problem.Kind kind, String message, Path file, long limit) {
    Source source = SourceReader.read(file, "shown/t.yaml", limit);
    Problem expected = Problem.of(kind, "shown/t.yaml", message);
    assertEquals(expected, source.problem().orElseThrow());
  }

  @Test
  void aFileIsReadUnderTheNameShown() throws IOException {
    Path file = Files.writeString(folder.resolve("t.yaml"), "a: b\n");
    Source source = SourceReader.read(file, "shown/t.yaml", 5);
    assertEquals("a: b\n", source.file().orElseThrow().text());
    assertEquals("shown/t.yaml", source.file().orElseThrow().path());
  }

  @Test
  void whatCannotBeReadIsTold() throws IOException {
    Path file = Files.writeString(folder.resolve("t.yaml"), "a: bc\n");
    check(Problem.Kind.LIMIT, "too large: 6 bytes, and the limit is 5 bytes", file, 5);
    check(Problem.Kind.IO, "no such file", folder.resolve("none"), 5);
    check(Problem.Kind.IO, "is a directory, not a file", folder, 5);
  }

  @Test
  void aFileWithoutSizeIsBoundedToo() {
    Path endless = Path.of("/dev/zero");
    if (Files.exists(endless)) {
      String message = "too large: more than 5 bytes, and the limit is 5 bytes";
      check(Problem.Kind.LIMIT, message, endless, 5);
    }
  }

  @Test
  void anyLimitIsTaken() throws IOException {
    Path file = Files.writeString(folder.resolve("t.yaml"), "");
    assertEquals("", SourceReader.read(file, "t", Long.MAX_VALUE).file().orElseThrow().text());
    assertEquals("", SourceReader.read(file, "t", 0).file().orElseThrow().text());
  }
}
