package io.sagelint.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/**
 * Names files as their repository does, for services that read reports from there.
 *
 * @param directory the working directory, absolute
 * @param top the folder that Git has its own in; the working directory if there is none
 */
record RepositoryPaths(Path directory, Path top) implements UnaryOperator<String> {
  static RepositoryPaths of(Path directory) {
    for (Path at = directory; at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(".git"))) {
        return new RepositoryPaths(directory, at);
      }
    }
    return new RepositoryPaths(directory, directory);
  }

  /** The path from the top with {@code /}; as it is if it leads elsewhere. */
  @Override
  public String apply(String path) {
    try {
      Path file = directory.resolve(path).normalize();
      return file.startsWith(top) ? top.relativize(file).toString().replace('\\', '/') : path;
    } catch (InvalidPathException noFile) {
      return path;
    }
  }
}
