package io.sagelint.parse.terraform;

import io.sagelint.diagnostic.Problem;
import io.sagelint.model.SecretTexts;
import io.sagelint.model.Value;
import io.sagelint.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** What a root module and all modules under it share: where directories are, bounds on work. */
final class Deployment {
  /** Names that lead to one another before a value is found; a level costs some stack. */
  private static final int MAX_DEPTH = 250;

  /** Instances of resources and modules; real roots have some hundred. */
  private static final int MAX_INSTANCES = 20_000;

  private final ModuleDirectories directories;
  private final ModuleFiles root;
  private final GivenVariables given;
  private final List<Problem> problems = new ArrayList<>();
  private final Set<String> secrets = new LinkedHashSet<>();
  private final Budget budget = new Budget();
  private int depth;
  private int instances;

  Deployment(ModuleDirectories directories, ModuleFiles root, GivenVariables given) {
    this.directories = directories;
    this.root = root;
    this.given = given;
  }

  /** Bounds the work of one value. */
  Budget budget() {
    return budget;
  }

  ModuleFiles root() {
    return root;
  }

  GivenVariables given() {
    return given;
  }

  Optional<ModuleFiles> find(ModuleFiles caller, String source, List<String> names) {
    return directories.find(root, caller, source, names);
  }

  List<Problem> problems() {
    return problems;
  }

  /** Notes that a value is not to be printed. */
  void hide(Value value) {
    SecretTexts.gather(value, secrets);
  }

  Set<String> secrets() {
    return secrets;
  }

  /** Does a step on the way to a value, unless the way is too long for the stack. */
  <T> Optional<T> deeper(Supplier<T> step) {
    if (depth >= MAX_DEPTH) {
      return Optional.empty();
    }
    depth++;
    try {
      return Optional.of(step.get());
    } finally {
      depth--;
    }
  }

  /** Counts an instance; says whether it may still be made. */
  boolean makesRoom(Span call) {
    instances++;
    if (instances == MAX_INSTANCES + 1) {
      String message =
          "more than "
              + MAX_INSTANCES
              + " resources and modules come of this; the rest is left out";
      problems.add(Problem.limit(call, message));
    }
    return instances <= MAX_INSTANCES;
  }
}
