package io.sagelint.config;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.ignore.IgnoreNode;

/** Paths of a folder, named as in its {@code .gitignore}. */
public final class PathPatterns {
  private final Path folder;
  private final Optional<IgnoreNode> patterns;

  /**
   * The paths that patterns name.
   *
   * @param folder that the patterns are relative to, absolute
   */
  public PathPatterns(Path folder, List<String> patterns) {
    this.folder = folder;
    // JGit wakes a logger first, which takes longer than to lint a template.
    this.patterns =
        patterns.isEmpty() ? Optional.empty() : Optional.of(BoundedIgnoreRule.rules(patterns));
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return patterns.isEmpty();
  }

  /** What to tell of those that some path was too long for, a sentence each. */
  public List<String> untried() {
    return patterns.map(BoundedIgnoreRule::untried).orElse(List.of());
  }

  /**
   * Whether a path, or a folder above it, is named.
   *
   * @param path absolute
   */
  public boolean covers(Path path, boolean directory) {
    if (isEmpty() || !path.startsWith(folder) || path.equals(folder)) {
      return false;
    }
    Path relative = folder.relativize(path);
    for (int count = relative.getNameCount(); count > 0; count--) {
      String part = relative.subpath(0, count).toString().replace(File.separatorChar, '/');
      Boolean named =
          patterns.get().checkIgnored(part, directory || count < relative.getNameCount());
      if (named != null) {
        return named;
      }
    }
    return false;
  }
}
