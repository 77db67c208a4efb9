package io.sagelint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A report is there as a whole, or what was there before. */
@DisabledOnOs(OS.WINDOWS)
final class ReportFileTest {
  @TempDir Path folder;

  private void assertOnly(String... names) throws IOException {
    try (var files = Files.list(folder)) {
      assertEquals(
          List.of(names), files.map(file -> file.getFileName().toString()).sorted().toList());
    }
  }

  @Test
  void aReportThatFailsLeavesTheOldOne() throws IOException {
    Path file = Files.writeString(folder.resolve("report"), "old");
    ReportFile.Content fails =
        out -> {
          out.write("half a report".repeat(10_000));
          throw new IOException("no space left");
        };
    assertThrows(IOException.class, () -> ReportFile.write(file, fails));
    assertEquals("old", Files.readString(file));
    assertThrows(IOException.class, () -> ReportFile.write(folder.resolve("new"), fails));
    assertOnly("report");
  }

  @Test
  void theOldOneIsThereUntilTheNewOneIsComplete() throws IOException {
    Path file = Files.writeString(folder.resolve("report"), "old");
    ReportFile.write(
        file,
        out -> {
          out.write("new");
          out.flush();
          assertEquals("old", Files.readString(file));
        });
    assertEquals("new", Files.readString(file));
    assertOnly("report");
  }

  @Test
  void linksAndPermissionsStay() throws IOException {
    Path file = Files.writeString(folder.resolve("report"), "old");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("report"));
    ReportFile.write(link, out -> out.write("new"));
    assertTrue(Files.isSymbolicLink(link));
    assertEquals("new", Files.readString(file));
    assertEquals("rw-rw-rw-", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    assertOnly("link", "report");
  }

  @Test
  @EnabledIf("hasFullDevice")
  void aFullDiskIsTold() throws IOException {
    Files.writeString(folder.resolve("t.yaml"), "Resources: {A: {Type: AWS::S3::Bucket}}\n");
    Call call = Call.in(folder, "check", "t.yaml", "--format", "json=/dev/full");
    assertEquals(3, call.code());
    assertTrue(call.err().contains("/dev/full: No space left on device"), call.err());
    assertTrue(Files.exists(Path.of("/dev/full")));
  }

  static boolean hasFullDevice() {
    return Files.isWritable(Path.of("/dev/full"));
  }
}
