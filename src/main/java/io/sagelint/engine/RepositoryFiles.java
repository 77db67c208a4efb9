package io.sagelint.engine;

import io.sagelint.parse.terraform.function.FileAccess;
import io.sagelint.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files that expressions of a module may read: those of its repository.
 *
 * @param module the module's folder
 */
record RepositoryFiles(Workspace workspace, Path module) implements FileAccess {
  private static final int MAX_FILES = 20_000;

  @Override
  public Optional<String> folder() {
    return Optional.of(workspace.display(module));
  }

  @Override
  public Optional<Boolean> exists(String path) {
    return allowed(path).map(Files::isRegularFile);
  }

  @Override
  public Optional<SourceFile> text(String path) {
    return allowed(path).filter(Files::isRegularFile).flatMap(file -> workspace.read(file).file());
  }

  @Override
  public Optional<byte[]> bytes(String path) {
    return allowed(path).filter(Files::isRegularFile).flatMap(RepositoryFiles::read);
  }

  private static Optional<byte[]> read(Path file) {
    try {
      return Files.size(file) > Workspace.MAX_BYTES
          ? Optional.empty()
          : Optional.of(Files.readAllBytes(file));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<List<String>> files(String folder) {
    return allowed(folder).filter(Files::isDirectory).flatMap(RepositoryFiles::below);
  }

  private static Optional<List<String>> below(Path folder) {
    try (Stream<Path> walk = Files.walk(folder)) {
      List<String> names =
          walk.filter(Files::isRegularFile)
              .limit(MAX_FILES + 1L)
              .map(file -> folder.relativize(file).toString().replace('\\', '/'))
              .sorted()
              .toList();
      return names.size() > MAX_FILES ? Optional.empty() : Optional.of(names);
    } catch (IOException | java.io.UncheckedIOException unreadable) {
      return Optional.empty();
    }
  }

  /** The path, if it lies in the repository, links followed. */
  private Optional<Path> allowed(String path) {
    try {
      Path file = resolve(path);
      Repository repository = Repository.of(module, workspace);
      Path existing = file;
      while (existing != null && !Files.exists(existing)) {
        existing = existing.getParent();
      }
      boolean inside = file.startsWith(repository.top()) && repository.holds(existing);
      return inside ? Optional.of(file) : Optional.empty();
    } catch (InvalidPathException noPath) {
      return Optional.empty();
    }
  }

  /** What begins like a module's folder is meant from there, all else from this one. */
  private Path resolve(String path) {
    String folder = workspace.display(module);
    if (path.equals(folder) || path.startsWith(folder + "/")) {
      String rest = path.substring(folder.length()).replaceFirst("^/+", "");
      return module.resolve(rest).normalize();
    }
    Path here = module.resolve(path).normalize();
    return Files.exists(here) ? here : workspace.absolute(Path.of(path));
  }
}
