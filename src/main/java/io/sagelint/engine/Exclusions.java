package io.sagelint.engine;

import io.sagelint.config.Configuration;
import io.sagelint.config.PathPatterns;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Paths that are not linted.
 *
 * @param folder of the configuration that says so, absolute
 * @param exclude those left out
 * @param include if there are any, all other files are left out
 */
record Exclusions(Path folder, PathPatterns exclude, PathPatterns include) {
  /** Nothing is left out. */
  static final Exclusions NONE = in(Path.of("/"), List.of(), List.of());

  /** The paths that a configuration names. */
  static Exclusions of(Configuration configured) {
    return configured
        .file()
        .map(file -> in(file.getParent(), configured.exclude(), configured.include()))
        .orElse(NONE);
  }

  private static Exclusions in(Path folder, List<String> exclude, List<String> include) {
    return new Exclusions(
        folder, new PathPatterns(folder, exclude), new PathPatterns(folder, include));
  }

  /** What to tell of patterns that some path was too long for. */
  List<String> untried() {
    List<String> told = new ArrayList<>(exclude.untried());
    told.addAll(include.untried());
    return told;
  }

  /** Whether a path, or a folder above it, is left out. */
  boolean covers(Path path, boolean directory) {
    boolean other = !directory && !include.isEmpty() && !include.covers(path, false);
    return other || exclude.covers(path, directory);
  }
}
