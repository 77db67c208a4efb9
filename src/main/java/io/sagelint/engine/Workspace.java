package io.sagelint.engine;

import io.sagelint.read.Source;
import io.sagelint.read.SourceReader;
import io.sagelint.read.TextDecoder;
import io.sagelint.source.SourceFile;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The file system as one run sees it: paths named relative to the working directory, and texts from
 * an editor in place of the files they will be saved to.
 */
public final class Workspace {
  /** The size in bytes above which a file is not read; CloudFormation itself takes 1 MB. */
  public static final long MAX_BYTES = 5 * 1024 * 1024;

  /** The same for a plan, which repeats every resource several times. */
  public static final long MAX_PLAN_BYTES = 64 * 1024 * 1024;

  private final Path directory;
  private final Map<Path, byte[]> unsaved = new HashMap<>();
  private final Set<Path> scanned = new TreeSet<>();

  /** A workspace seen from a working directory. */
  public Workspace(Path directory) {
    this.directory = directory.toAbsolutePath().normalize();
  }

  /** Puts a text in the place of a file, which need not exist. */
  public void overlay(Path file, byte[] content) {
    unsaved.put(absolute(file), content);
  }

  /** Remembers what is linted: whatever lies in there may be read. */
  void scans(List<Path> paths) {
    for (Path path : paths) {
      scanned.add(absolute(path));
    }
  }

  /** The linted folder that holds a folder; the folder itself if none does. */
  Path scanned(Path folder) {
    for (Path path : scanned) {
      if (folder.startsWith(path)) {
        return path;
      }
    }
    return folder;
  }

  /** Whether a file is among what is linted. */
  boolean isScanned(SourceFile file) {
    Path path = absolute(Path.of(file.path()));
    return scanned.stream().anyMatch(path::startsWith);
  }

  Path absolute(Path path) {
    return directory.resolve(path).normalize();
  }

  /** The folder that counts as scanned when only a file is named. */
  Path rootOf(Path file) {
    return file.startsWith(directory) ? directory : file.getParent();
  }

  /** The files put in place of others. */
  Iterable<Path> unsaved() {
    return unsaved.keySet();
  }

  /** How reports name a path: relative to the working directory if it is below, with {@code /}. */
  public String display(Path path) {
    Path shown = path.startsWith(directory) ? directory.relativize(path) : path;
    String text = shown.toString().replace(File.separatorChar, '/');
    return text.isEmpty() ? "." : text;
  }

  Source read(Path file) {
    return read(file, MAX_BYTES);
  }

  /** The text of a file of a kind that has a limit of its own. */
  Source read(Path file, long maxBytes) {
    byte[] content = unsaved.get(file);
    return content != null
        ? TextDecoder.decode(content, display(file))
        : SourceReader.read(file, display(file), maxBytes);
  }

  /** The first bytes of a file, enough to tell what it is; none if it cannot be read. */
  byte[] head(Path file, int bytes) {
    byte[] content = unsaved.get(file);
    if (content != null) {
      return Arrays.copyOf(content, Math.min(bytes, content.length));
    }
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(bytes);
    } catch (IOException unreadable) {
      return new byte[0];
    }
  }
}
