package io.sagelint.engine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.eclipse.jgit.diff.DiffAlgorithm;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;

/**
 * A file with another content.
 *
 * @param name as reports name it
 */
public record FileChange(Path path, String name, byte[] before, byte[] after) {
  /** Why a file cannot be changed, if it cannot. */
  static Optional<String> obstacle(Path file) {
    if (Files.isSymbolicLink(file)) {
      return Optional.of("is a symbolic link; name the file it leads to");
    }
    return Files.isWritable(file) ? Optional.empty() : Optional.of("is read-only");
  }

  /**
   * Puts the new content in the place of the old one, as a whole; permissions stay.
   *
   * @throws IOException if that is not possible, and then the file is as it was
   */
  public void write() throws IOException {
    Path made = Files.createTempFile(path.getParent(), ".sagelint", ".tmp");
    try {
      Files.copy(
          path, made, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
      Files.write(made, after);
      Files.move(made, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(made);
    }
  }

  /** The change as a unified diff. */
  public String diff() {
    RawText old = new RawText(before);
    RawText changed = new RawText(after);
    DiffAlgorithm algorithm = new HistogramDiff();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DiffFormatter formatter = new DiffFormatter(out)) {
      formatter.format(algorithm.diff(RawTextComparator.DEFAULT, old, changed), old, changed);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    String hunks = out.toString(StandardCharsets.UTF_8);
    return "--- " + name + "\n+++ " + name + "\n" + hunks;
  }
}
