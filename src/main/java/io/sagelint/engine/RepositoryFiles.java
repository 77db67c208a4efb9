package io.sagelint.engine;

import io.sagelint.parse.terraform.function.FileAccess;
import io.sagelint.source.SourceFile;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

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
    return allowed(path).map(workspace::isFile);
  }

  @Override
  public Optional<SourceFile> text(String path) {
    return allowed(path).filter(workspace::isFile).flatMap(file -> workspace.read(file).file());
  }

  @Override
  public Optional<byte[]> bytes(String path) {
    return allowed(path).filter(workspace::isFile).flatMap(this::read);
  }

  private Optional<byte[]> read(Path file) {
    return workspace
        .start(file, (int) Workspace.MAX_BYTES + 1)
        .filter(content -> content.length <= Workspace.MAX_BYTES);
  }

  @Override
  public Optional<List<String>> files(String folder) {
    return allowed(folder).filter(workspace::isFolder).flatMap(this::below);
  }

  private Optional<List<String>> below(Path folder) {
    Set<String> names = new TreeSet<>();
    try {
      workspace.walk(
          folder,
          new FileTree.Visitor() {
            @Override
            public boolean enter(Path at) {
              return names.size() <= MAX_FILES;
            }

            @Override
            public void file(Path file) {
              names.add(folder.relativize(file).toString().replace('\\', '/'));
            }

            @Override
            public void failed(Path path, IOException failure) throws IOException {
              throw failure;
            }
          });
    } catch (IOException unreadable) {
      return Optional.empty();
    }
    return names.size() > MAX_FILES ? Optional.empty() : Optional.of(List.copyOf(names));
  }

  /** The path, if it lies in the repository, links followed. */
  private Optional<Path> allowed(String path) {
    try {
      Path file = resolve(path);
      Repository repository = Repository.of(module, workspace);
      Path existing = file;
      while (existing != null && !workspace.exists(existing)) {
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
    return workspace.exists(here) ? here : workspace.absolute(Path.of(path));
  }
}
