package io.sagelint.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;

/** A file that holds a whole report or what it held before, however the run ends. */
final class ReportFile {
  /** What writes a report. */
  @FunctionalInterface
  interface Content {
    void write(Writer out) throws IOException;
  }

  private ReportFile() {}

  /**
   * Writes beside the file, then moves it there. What is no plain file, such as a device or a pipe,
   * is written in place; so is a file in a folder that nothing may be added to.
   *
   * @throws IOException if it cannot be written; the file is as it was
   */
  static void write(Path file, Content content) throws IOException {
    Path target = Files.exists(file) ? file.toRealPath() : file;
    boolean exists = Files.exists(target);
    if (exists && !Files.isRegularFile(target)) {
      writeTo(target, content);
      return;
    }
    Path part = target.resolveSibling(target.getFileName() + "." + ProcessHandle.current().pid());
    // An interrupted run ends without coming back here.
    part.toFile().deleteOnExit();
    try {
      writeTo(part, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      if (exists) {
        keepPermissions(target, part);
      }
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    } catch (AccessDeniedException closedFolder) {
      writeTo(target, content);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static void keepPermissions(Path from, Path to) throws IOException {
    PosixFileAttributeView view =
        Files.getFileAttributeView(from, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    if (view != null) {
      Files.setPosixFilePermissions(to, view.readAttributes().permissions());
    }
  }

  private static void writeTo(Path file, Content content, OpenOption... how) throws IOException {
    try (Writer writer = writer(file, how)) {
      content.write(writer);
    }
  }

  /** Halves of surrogate pairs, which a template may hold, become question marks. */
  static Writer writer(Path file, OpenOption... how) throws IOException {
    return new BufferedWriter(
        new OutputStreamWriter(Files.newOutputStream(file, how), StandardCharsets.UTF_8));
  }
}
