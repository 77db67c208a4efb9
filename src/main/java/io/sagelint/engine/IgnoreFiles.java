package io.sagelint.engine;

import io.sagelint.config.BoundedIgnoreRule;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

  /** What a file says, and the folder that it says it of. */
  private record Rules(Path file, Path in, IgnoreNode of) {}

  /** By folder; without one, what counts everywhere. */
  private final Map<Path, List<Rules>> byFolder = new HashMap<>();

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
    for (Rules rules : around(path.getParent())) {
      Boolean ignored = rules.of().checkIgnored(slashed(rules.in().relativize(path)), folder);
      if (ignored != null) {
        return ignored;
      }
    }
    return false;
  }

  /** The rules for what is in a folder, the nearest first; Git's own exclusions come last. */
  private List<Rules> around(Path folder) {
    List<Rules> known = byFolder.get(folder);
    if (known == null) {
      known = new ArrayList<>();
      if (folder != null && folder.startsWith(top)) {
        add(folder.resolve(".gitignore"), folder, known);
        known.addAll(around(folder.equals(top) ? null : folder.getParent()));
      } else {
        add(top.resolve(".git/info/exclude"), top, known);
      }
      byFolder.put(folder, known);
    }
    return known;
  }

  private static void add(Path file, Path folder, List<Rules> out) {
    read(file).ifPresent(rules -> out.add(new Rules(file, folder, rules)));
  }

  /** What to tell of lines that some path was too long for, by their files. */
  Map<Path, List<String>> untried() {
    Map<Path, List<String>> told = new TreeMap<>();
    for (List<Rules> around : byFolder.values()) {
      around.forEach(rules -> told.put(rules.file(), BoundedIgnoreRule.untried(rules.of())));
    }
    return told;
  }

  private static String slashed(Path path) {
    return path.toString().replace(File.separatorChar, '/');
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
