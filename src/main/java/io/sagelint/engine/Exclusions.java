package io.sagelint.engine;

import io.sagelint.config.Configuration;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.ignore.IgnoreNode;

/** Paths that are not linted, written as in {@code .gitignore}. */
public final class Exclusions {
  /** Nothing is left out. */
  public static final Exclusions NONE = new Exclusions(Path.of("/"), List.of());

  private final Path folder;
  private final Optional<IgnoreNode> patterns;

  /**
   * The paths that patterns name.
   *
   * @param folder that the patterns are relative to, absolute
   */
  public Exclusions(Path folder, List<String> patterns) {
    this.folder = folder;
    // JGit wakes a logger first, which takes longer than to lint a template.
    this.patterns =
        patterns.isEmpty() ? Optional.empty() : Optional.of(BoundedIgnoreRule.rules(patterns));
  }

  /** The paths that a configuration names. */
  static Exclusions of(Configuration configured) {
    return configured
        .file()
        .map(file -> new Exclusions(file.getParent(), configured.exclude()))
        .orElse(NONE);
  }

  /** Whether a path, or a folder above it, is left out. */
  boolean covers(Path path, boolean directory) {
    if (patterns.isEmpty() || !path.startsWith(folder) || path.equals(folder)) {
      return false;
    }
    Path relative = folder.relativize(path);
    for (int count = relative.getNameCount(); count > 0; count--) {
      String part = relative.subpath(0, count).toString().replace(File.separatorChar, '/');
      Boolean left =
          patterns.get().checkIgnored(part, directory || count < relative.getNameCount());
      if (left != null) {
        return left;
      }
    }
    return false;
  }
}
