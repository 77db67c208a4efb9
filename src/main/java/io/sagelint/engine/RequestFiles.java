package io.sagelint.engine;

import io.sagelint.catalogue.Catalogue;
import io.sagelint.diagnostic.Problem;
import io.sagelint.model.Stack;
import io.sagelint.parse.request.RequestFile;
import io.sagelint.read.Source;
import io.sagelint.source.SourceFile;
import java.nio.file.Path;
import java.util.List;
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
  private final List<Problem> problems;
  private final TreeMap<Path, Stack> found = new TreeMap<>();

  RequestFiles(Workspace workspace, Catalogue catalogue, List<Problem> problems) {
    this.workspace = workspace;
    this.catalogue = catalogue;
    this.problems = problems;
  }

  /**
   * Takes a file to be judged.
   *
   * @param asked whether the user named this very file
   * @return whether it makes API calls, or is told not to be readable
   */
  boolean add(Path path, boolean asked) {
    Source source = workspace.read(path);
    if (RequestFile.isNamed(path.toString()) && source.problem().isPresent()) {
      return problems.add(source.problem().get());
    }
    Optional<SourceFile> file = source.file();
    Optional<Stack> stack =
        file.filter(text -> asked || RequestFile.isPossible(text.text()))
            .flatMap(text -> RequestFile.read(text, asked, catalogue));
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
