package io.sagelint.lsp;

import io.sagelint.check.Report;
import io.sagelint.diagnostic.Problem;
import io.sagelint.engine.Linter;
import io.sagelint.engine.Workspace;
import io.sagelint.report.Notice;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What one run found.
 *
 * @param paths what was linted
 * @param touched the files and folders that it rests on
 * @param entries by file
 */
record Result(Project project, Set<Path> paths, Set<Path> touched, Map<Path, List<Entry>> entries) {
  /**
   * Lints files together, with the texts of the editor in place of what is saved.
   *
   * @throws IOException if a folder cannot be walked
   */
  static Result of(Project project, Set<Path> paths, Map<Path, OpenDocument> open)
      throws IOException {
    Workspace workspace = workspace(project.directory(), open);
    List<Problem> problems = new ArrayList<>();
    Linter linter = project.linter(workspace, problems);
    Report linted = linter.lint(List.copyOf(paths));
    Report report = linter.secrets().in(linted);
    problems.addAll(report.errors());
    List<Entry> all = new ArrayList<>();
    report.open().forEach(finding -> all.add(Entry.of(finding, project.directory())));
    if (project.showsUndetermined()) {
      report.openUndetermined().forEach(one -> all.add(Entry.of(one, project.directory())));
    }
    report.suppressions().forEach(one -> all.add(Entry.of(one, project.directory())));
    problems.forEach(problem -> all.add(Entry.of(problem, project.directory())));
    return new Result(project, paths, workspace.touched(), byFile(all));
  }

  /** The files as they are in the editor. */
  static Workspace workspace(Path directory, Map<Path, OpenDocument> open) {
    Workspace workspace = new Workspace(directory);
    open.forEach(
        (file, document) ->
            workspace.overlay(file, document.content().text().getBytes(StandardCharsets.UTF_8)));
    return workspace;
  }

  private static Map<Path, List<Entry>> byFile(List<Entry> all) {
    Map<Path, List<Entry>> byFile = new TreeMap<>();
    all.forEach(entry -> byFile.computeIfAbsent(entry.file(), key -> new ArrayList<>()).add(entry));
    return byFile;
  }

  /** Whether it may be another one once a file has changed. */
  boolean restsOn(Path file) {
    return touched.contains(file) || touched.contains(file.getParent());
  }

  /**
   * The same, with what an earlier run found in files that cannot be read now: a text is broken
   * most of the time that someone types, and what was told about the rest of it still stands.
   */
  Result keeping(Result earlier) {
    Map<Path, List<Entry>> kept = new TreeMap<>(entries);
    entries.forEach(
        (file, now) -> {
          List<Entry> before = earlier.entries().getOrDefault(file, List.of());
          if (now.stream().allMatch(Entry::isSyntaxError)) {
            List<Entry> both = new ArrayList<>(now);
            before.stream()
                .filter(entry -> entry.notice().kind() != Notice.Kind.ERROR)
                .forEach(entry -> entry.in(now.get(0).span().file()).ifPresent(both::add));
            kept.put(file, both);
          }
        });
    return new Result(project, paths, touched, kept);
  }
}
