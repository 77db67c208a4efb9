package io.sagelint.engine;

import io.sagelint.catalogue.Catalogue;
import io.sagelint.model.Stack;
import io.sagelint.parse.request.RequestFile;
import io.sagelint.source.SourceFile;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * Files that make API calls by themselves, such as definitions of state machines. Those that a
 * resource names are judged with it, where the names in them are replaced.
 */
final class RequestFiles {
  private final Workspace workspace;
  private final Catalogue catalogue;
  private final TreeMap<Path, Stack> found = new TreeMap<>();

  RequestFiles(Workspace workspace, Catalogue catalogue) {
    this.workspace = workspace;
    this.catalogue = catalogue;
  }

  /**
   * Takes a file to be judged.
   *
   * @param asked whether the user named this very file
   * @return whether it makes API calls
   */
  boolean add(Path path, boolean asked) {
    Optional<SourceFile> file = workspace.read(path).file();
    Optional<Stack> stack =
        file.filter(source -> asked || RequestFile.isPossible(source.text()))
            .flatMap(source -> RequestFile.read(source, asked, catalogue));
    stack.ifPresent(requests -> found.put(path, requests));
    return stack.isPresent();
  }

  /** Those files that no resource names, with their requests. */
  void forEach(Set<String> named, BiConsumer<Path, Stack> judge) {
    found.forEach(
        (path, stack) -> {
          if (!named.contains(workspace.display(path))) {
            judge.accept(path, stack);
          }
        });
  }
}
