package io.sagelint.engine;

import io.sagelint.config.BoundedIgnoreRule;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.ignore.IgnoreNode;

/**
 * The {@code .gitignore} files that count for a path: its folder's those above it, and Git's own
 * exclusions.
 */
final class IgnoreFiles {
  private static final int MAX_BYTES = 1 << 20;

  private final Map<Path, Optional<IgnoreNode>> byFile = new HashMap<>();
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

  /** Whether there is a repository at all. */
  boolean hasRepository() {
    return Files.exists(top.resolve(".git"));
  }

  /**
   * Whether a path is ignored, folders above it not counted; the nearest file that knows decides.
   */
  boolean isIgnored(Path path, boolean folder) {
    for (Path at = path.getParent(); at != null && at.startsWith(top); at = at.getParent()) {
      Optional<IgnoreNode> rules = rulesIn(at.resolve(".gitignore"));
      if (rules.isPresent()) {
        Boolean ignored = rules.get().checkIgnored(slashed(at.relativize(path)), folder);
        if (ignored != null) {
          return ignored;
        }
      }
    }
    Optional<IgnoreNode> excluded = rulesIn(top.resolve(".git/info/exclude"));
    String relative = slashed(top.relativize(path));
    return excluded.map(rules -> rules.checkIgnored(relative, folder)).orElse(false);
  }

  /** What to tell of lines that some path was too long for, by their files. */
  Map<Path, List<String>> untried() {
    Map<Path, List<String>> told = new TreeMap<>();
    byFile.forEach(
        (file, rules) -> rules.ifPresent(node -> told.put(file, BoundedIgnoreRule.untried(node))));
    return told;
  }

  private static String slashed(Path path) {
    return path.toString().replace(File.separatorChar, '/');
  }

  private Optional<IgnoreNode> rulesIn(Path file) {
    return byFile.computeIfAbsent(file, IgnoreFiles::read);
  }

  private static Optional<IgnoreNode> read(Path file) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(file)) {
      String text = new String(in.readNBytes(MAX_BYTES), StandardCharsets.UTF_8);
      return Optional.of(BoundedIgnoreRule.rules(text.lines().toList()));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }
}
