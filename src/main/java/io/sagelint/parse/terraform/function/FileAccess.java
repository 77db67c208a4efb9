package io.sagelint.parse.terraform.function;

import io.sagelint.source.SourceFile;
import java.util.List;
import java.util.Optional;

/**
 * The files that expressions of one module may read. Whoever implements it keeps to the repository:
 * a path that leads out of it, or through a link that does, is not known.
 *
 * <p>Paths are as the author wrote them; those that begin with {@link #folder()} are in the module.
 */
public interface FileAccess {
  /** No file is known. */
  FileAccess NONE = new FileAccess() {};

  /** What {@code path.module} stands for, if file functions may be used at all. */
  default Optional<String> folder() {
    return Optional.empty();
  }

  /** Whether there is a regular file; empty if that is not known. */
  default Optional<Boolean> exists(String path) {
    return Optional.empty();
  }

  /** The text of a file in UTF-8. */
  default Optional<SourceFile> text(String path) {
    return Optional.empty();
  }

  /** The bytes of a file. */
  default Optional<byte[]> bytes(String path) {
    return Optional.empty();
  }

  /**
   * The regular files under a folder, relative to it and in order, with {@code /} separators; empty
   * if they are not known.
   */
  default Optional<List<String>> files(String folder) {
    return Optional.empty();
  }
}
