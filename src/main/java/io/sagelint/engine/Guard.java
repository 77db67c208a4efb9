package io.sagelint.engine;

import io.sagelint.diagnostic.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Sees to it that a fault of ours, or a file that takes all memory, costs one file, not the run.
 */
record Guard(Workspace workspace, List<Problem> problems) {
  /** What the work gives; empty if it gives null or fails. */
  <T> Optional<T> run(Path path, Supplier<T> work) {
    try {
      return Optional.ofNullable(work.get());
    } catch (OutOfMemoryError full) {
      problems.add(Problem.outOfMemory(workspace.display(path)));
      return Optional.empty();
    } catch (RuntimeException | StackOverflowError fault) {
      String message = "internal error, please report it: " + fault;
      problems.add(Problem.of(Problem.Kind.INTERNAL, workspace.display(path), message));
      return Optional.empty();
    }
  }
}
