package io.sagelint.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.ignore.IgnoreNode;

/** The {@code .gitignore} files that count for a path: its folder's and those above it. */
final class IgnoreFiles {
  private final Map<Path, Optional<IgnoreNode>> byFolder = new HashMap<>();
  private final Path top;

  /** Rules from the repository that holds a folder; from the folder itself if there is none. */
  IgnoreFiles(Path folder) {
    Path root = folder;
    for (Path at = folder; at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(".git"))) {
        root = at;
        break;
      }
    }
    this.top = root;
  }

  /**
   * Whether a path is ignored, folders above it not counted; the nearest file that knows decides.
   */
  boolean isIgnored(Path path, boolean folder) {
    for (Path at = path.getParent(); at != null && at.startsWith(top); at = at.getParent()) {
      Optional<IgnoreNode> rules = rules(at);
      if (rules.isPresent()) {
        String relative = at.relativize(path).toString().replace('\\', '/');
        Boolean ignored = rules.get().checkIgnored(relative, folder);
        if (ignored != null) {
          return ignored;
        }
      }
    }
    return false;
  }

  private Optional<IgnoreNode> rules(Path folder) {
    return byFolder.computeIfAbsent(folder, IgnoreFiles::read);
  }

  private static Optional<IgnoreNode> read(Path folder) {
    Path file = folder.resolve(".gitignore");
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(file)) {
      IgnoreNode rules = new IgnoreNode();
      rules.parse(in);
      return Optional.of(rules);
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }
}
