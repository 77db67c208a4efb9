package io.sagelint.engine;

import io.sagelint.read.Source;
import io.sagelint.read.SourceReader;
import io.sagelint.read.TextDecoder;
import java.io.File;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The file system as one run sees it: paths named relative to the working directory, and texts from
 * an editor in place of the files they will be saved to.
 */
public final class Workspace {
  /** The size in bytes above which a file is not read; CloudFormation itself takes 1 MB. */
  public static final long MAX_BYTES = 5 * 1024 * 1024;

  private final Path directory;
  private final Map<Path, byte[]> unsaved = new HashMap<>();

  /** A workspace seen from a working directory. */
  public Workspace(Path directory) {
    this.directory = directory.toAbsolutePath().normalize();
  }

  /** Puts a text in the place of a file, which need not exist. */
  public void overlay(Path file, byte[] content) {
    unsaved.put(absolute(file), content);
  }

  Path absolute(Path path) {
    return directory.resolve(path).normalize();
  }

  /** The files put in place of others. */
  Iterable<Path> unsaved() {
    return unsaved.keySet();
  }

  /** How reports name a path: relative to the working directory if it is below, with {@code /}. */
  String display(Path path) {
    Path shown = path.startsWith(directory) ? directory.relativize(path) : path;
    String text = shown.toString().replace(File.separatorChar, '/');
    return text.isEmpty() ? "." : text;
  }

  Source read(Path file) {
    byte[] content = unsaved.get(file);
    return content != null
        ? TextDecoder.decode(content, display(file))
        : SourceReader.read(file, display(file), MAX_BYTES);
  }
}
