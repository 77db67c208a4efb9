package io.sagelint.rule;

import io.sagelint.diagnostic.Problem;
import io.sagelint.read.Node;
import io.sagelint.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/** The rules and the catalogue that ship with the program. */
public final class BuiltInRules {
  private static final String RESOURCE = "builtin.rules";

  private static final AtomicReference<FutureTask<RuleSet>> AHEAD = new AtomicReference<>();

  private BuiltInRules() {}

  /**
   * Begins to read those that judge without being asked for, beside what the caller does meanwhile;
   * {@link #byDefault} gives them.
   */
  public static void readAhead() {
    FutureTask<RuleSet> task = new FutureTask<>(() -> load(false));
    if (AHEAD.compareAndSet(null, task)) {
      Thread reader = new Thread(task, "rules");
      reader.setDaemon(true);
      reader.start();
    }
  }

  /** The rules that judge without being asked for. */
  public static RuleSet byDefault() {
    FutureTask<RuleSet> task = AHEAD.get();
    if (task == null) {
      return load(false);
    }
    try {
      return task.get();
    } catch (InterruptedException | ExecutionException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /**
   * Loads all of them.
   *
   * @throws IllegalStateException if the program was built without them
   */
  public static RuleSet load() {
    return load(true);
  }

  private static RuleSet load(boolean all) {
    List<Problem> problems = new ArrayList<>();
    RuleSet rules = load(all, built -> built, problems);
    if (!problems.isEmpty()) {
      throw new IllegalStateException(RESOURCE + ": " + problems.get(0).message());
    }
    return rules;
  }

  /**
   * Loads the catalogue with other rules.
   *
   * @param all whether to load the rules as well that judge only when they are asked for
   * @param change what to make of the rules as their files write them
   * @param problems where mistakes are told
   */
  public static RuleSet load(
      boolean all, UnaryOperator<List<Node>> change, List<Problem> problems) {
    return CompiledRules.read(code(), new SourceFile(RESOURCE, ""), all, change, problems);
  }

  private static byte[] code() {
    try (InputStream in = BuiltInRules.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is not on the class path");
      }
      return in.readAllBytes();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
