package io.sagelint.lsp;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.eclipse.lsp4j.jsonrpc.CompletableFutures;

/**
 * Keeps what is told about the open documents true: one thread that lints again what rests on a
 * changed file. Changes that come close together are one; what a newer change has made stale is not
 * told.
 */
final class Analysis {
  /** Long enough for the changes of one keystroke, too short to notice. */
  private static final int DELAY_MILLIS = 15;

  /** How often a question waits for yet another change. */
  private static final int MAX_PASSES = 3;

  private final Session session;
  private final Publisher publisher;
  private final Projects projects;
  private final Usage usage = new Usage(this::soon);
  private final Set<Path> changed = ConcurrentHashMap.newKeySet();
  private final Set<Path> saved = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean due = new AtomicBoolean();
  private final Map<Path, Result> results = new HashMap<>();
  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "sagelint-analysis");
            thread.setDaemon(true);
            return thread;
          });

  Analysis(Session session, Publisher publisher) {
    this.session = session;
    this.publisher = publisher;
    this.projects = new Projects(publisher::complain);
  }

  /** A text is not what it was in the editor. */
  void changed(Path file) {
    changed.add(file);
    soon();
  }

  /** A file is not what it was on disk. */
  void saved(Path file) {
    saved.add(file);
    changed(file);
  }

  /** The set of open documents, or what is known of the files around them, is another. */
  void soon() {
    if (!worker.isShutdown() && due.compareAndSet(false, true)) {
      worker.schedule(() -> publisher.guard(this::pass), DELAY_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  /** Answers a question once all that was changed before it is taken in. */
  <T> CompletableFuture<T> ask(Supplier<T> question) {
    return CompletableFutures.computeAsync(
        worker,
        cancelled -> {
          for (int i = 0; i == 0 || due.get() && i < MAX_PASSES; i++) {
            cancelled.checkCanceled();
            pass();
          }
          cancelled.checkCanceled();
          return question.get();
        });
  }

  /** In a question: what was found with a document; empty if it is none that is linted. */
  Optional<Result> result(Path file) {
    return Optional.ofNullable(results.get(file));
  }

  void stop() {
    worker.shutdownNow();
  }

  private void pass() {
    due.set(false);
    Set<Path> news = new HashSet<>(changed);
    changed.removeAll(news);
    Map<Path, OpenDocument> open = Map.copyOf(session.open());
    results.keySet().retainAll(open.keySet());
    news.forEach(file -> usage.update(file, Result.workspace(session.directory(file), open)));
    news.stream().filter(saved::remove).forEach(projects::forget);
    Map<Set<Path>, Result> runs = new HashMap<>();
    for (Path file : open.keySet()) {
      update(file, news, open, runs);
    }
    if (!due.get()) {
      publisher.publish(entries(), open);
    }
  }

  private void update(
      Path file, Set<Path> news, Map<Path, OpenDocument> open, Map<Set<Path>, Result> runs) {
    Path directory = session.directory(file);
    Optional<Project> project = projects.of(file, directory);
    Result known = results.get(file);
    if (project.isEmpty()) {
      results.remove(file);
      return;
    }
    Set<Path> paths =
        session.folders().contains(directory)
            ? usage.of(file, directory, project.get().configured())
            : Set.of(file);
    boolean same =
        known != null
            && known.project() == project.get()
            && known.paths().equals(paths)
            && !news.contains(file)
            && news.stream().noneMatch(known::restsOn);
    if (!same) {
      Result result = runs.get(paths);
      if (result == null || result.project() != project.get()) {
        result = lint(project.get(), paths, open);
        runs.put(paths, result);
      }
      results.put(file, known == null ? result : result.keeping(known));
    }
  }

  private static Result lint(Project project, Set<Path> paths, Map<Path, OpenDocument> open) {
    try {
      return Result.of(project, paths, open);
    } catch (IOException unreadable) {
      return new Result(project, paths, paths, Map.of());
    }
  }

  /** All there is to tell, by file. */
  private Map<Path, Set<Entry>> entries() {
    Map<Path, Set<Entry>> all = new TreeMap<>();
    for (Result result : results.values()) {
      result.entries().forEach((file, entries) -> add(all, file, List.copyOf(entries)));
    }
    projects.mistakes().forEach(entry -> add(all, entry.file(), List.of(entry)));
    return all;
  }

  private static void add(Map<Path, Set<Entry>> all, Path file, List<Entry> entries) {
    all.computeIfAbsent(file, key -> new LinkedHashSet<>()).addAll(entries);
  }
}
