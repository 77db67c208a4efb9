package io.sagelint.config;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.ignore.IgnoreNode;

/** Paths of a folder, named as in its {@code .gitignore}. */
public final class PathPatterns {
  private final Path folder;
  private final IgnoreNode patterns = new IgnoreNode();

  /**
   * The paths that patterns name.
   *
   * @param folder that the patterns are relative to, absolute
   */
  public PathPatterns(Path folder, List<String> patterns) {
    this.folder = folder;
    byte[] lines = String.join("\n", patterns).getBytes(StandardCharsets.UTF_8);
    try {
      this.patterns.parse(new ByteArrayInputStream(lines));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return patterns.getRules().isEmpty();
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
      Boolean named = patterns.checkIgnored(part, directory || count < relative.getNameCount());
      if (named != null) {
        return named;
      }
    }
    return false;
  }
}
