package io.sagelint.engine;

import java.nio.file.Path;
import java.util.List;

/**
 * The files that a run judges by its paths: those named, what lies below folders that are named,
 * and the other Terraform files beside one that is.
 */
public record Scope(List<Path> paths) {
  /** The scope of paths, as a workspace sees them. */
  public static Scope of(List<Path> paths, Workspace workspace) {
    return new Scope(paths.stream().map(workspace::absolute).toList());
  }

  /** Whether a file, absolute, is in it. */
  public boolean covers(Path file) {
    return paths.stream().anyMatch(path -> file.startsWith(path) || isModule(path, file));
  }

  private static boolean isModule(Path named, Path file) {
    return isTerraform(named)
        && isTerraform(file)
        && named.resolveSibling("").equals(file.resolveSibling(""));
  }

  private static boolean isTerraform(Path path) {
    FileKind kind = FileKind.of(path);
    return kind == FileKind.TERRAFORM || kind == FileKind.TERRAFORM_VARIABLES;
  }
}
