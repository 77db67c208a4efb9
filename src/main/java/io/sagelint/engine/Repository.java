package io.sagelint.engine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The folders that belong together: references between files are followed in here and not out of
 * it, whatever a template names.
 *
 * @param top the folder that Git has its own in, else the working directory, else the folder that
 *     is linted
 */
record Repository(Path top, Workspace workspace) {

  static Repository of(Path folder, Workspace workspace) {
    Optional<Path> git = workspace.repository(folder);
    if (git.isPresent()) {
      return new Repository(git.get(), workspace);
    }
    Path directory = workspace.absolute(Path.of(""));
    Path top = folder.startsWith(directory) ? directory : workspace.scanned(folder);
    return new Repository(top, workspace);
  }

  /** Whether a path is a link that leads out of here. */
  boolean isLeft(Path path) {
    return Files.isSymbolicLink(path) && !holds(path);
  }

  /** Whether a path lies inside, links followed. */
  boolean holds(Path path) {
    return workspace.holds(top, path);
  }
}
