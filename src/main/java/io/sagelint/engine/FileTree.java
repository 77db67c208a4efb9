package io.sagelint.engine;

import io.sagelint.read.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Files by their absolute paths: those on disk, or those of a commit. */
interface FileTree {
  /** What a walk meets, folders before what is in them. */
  interface Visitor {
    /** A folder, the first one too; tells whether to walk into it. */
    boolean enter(Path folder);

    /** A regular file. */
    void file(Path file);

    /** A folder or file that cannot be read. */
    void failed(Path path, IOException failure) throws IOException;
  }

  /** Whether there is a file, links followed. */
  boolean isFile(Path path);

  /** Whether there is a folder, links followed. */
  boolean isFolder(Path path);

  /**
   * The paths of what a folder holds.
   *
   * @throws IOException if it cannot be listed
   */
  List<Path> list(Path folder) throws IOException;

  /**
   * Walks a folder and all below it. Follows no links, but the folder that is named may be one.
   *
   * @throws IOException if it cannot be walked at all
   */
  void walk(Path folder, Visitor visitor) throws IOException;

  /**
   * The text of a file; never throws.
   *
   * @param shown how reports name the file
   * @param maxBytes the largest size that is read
   */
  Source text(Path file, String shown, long maxBytes);

  /** The first bytes of a file; empty if it cannot be read. */
  Optional<byte[]> start(Path file, int bytes);

  /** Whether several threads may read at the same time. */
  boolean isConcurrent();

  /** Whether a path that exists lies in a folder, links followed. */
  boolean holds(Path folder, Path path);
}
