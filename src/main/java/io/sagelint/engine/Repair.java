package io.sagelint.engine;

import io.sagelint.check.Finding;
import io.sagelint.check.Fix;
import io.sagelint.check.Fix.Applicability;
import io.sagelint.check.Fix.Edit;
import io.sagelint.check.Report;
import io.sagelint.check.SuppressionProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Applies fixes in memory, in rounds, for one may touch what another touches. After each round
 * everything is linted again, and a file that got worse is left as it was. Not reusable.
 */
public final class Repair {
  /** More are never needed: each takes a finding or a suppression away. */
  private static final int MAX_ROUNDS = 100;

  /** Lints again what was linted before. */
  @FunctionalInterface
  public interface Again {
    /** The report on the files as the workspace has them now. */
    Report lint() throws IOException;
  }

  private final Workspace workspace;
  private final Set<Applicability> allowed;
  private final List<Path> scope;
  private final Again again;
  private final Map<Path, byte[]> originals = new TreeMap<>();
  private final Map<Path, byte[]> changed = new TreeMap<>();
  private final Map<Path, String> refused = new TreeMap<>();
  private Report report;
  private final Map<Path, Integer> fixed = new TreeMap<>();
  private final Map<Path, Integer> mended = new TreeMap<>();

  /**
   * A repair.
   *
   * @param workspace that {@code again} lints in
   * @param scope the files and folders that may be changed
   */
  public Repair(Workspace workspace, Set<Applicability> allowed, List<Path> scope, Again again) {
    this.workspace = workspace;
    this.allowed = allowed;
    this.scope = scope.stream().map(workspace::absolute).toList();
    this.again = again;
  }

  /** Does it, from a report on the files as they are; returns the report on the result. */
  public Report from(Report first) throws IOException {
    report = first;
    for (int round = 0; round < MAX_ROUNDS && round(); round++) {}
    return report;
  }

  /** How many findings are gone. */
  public int fixed() {
    return sum(fixed);
  }

  /** How many suppressions that silence nothing are gone, or the names in them that do not. */
  public int mended() {
    return sum(mended);
  }

  private static int sum(Map<Path, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** The files that changed. */
  public List<FileChange> changes() {
    List<FileChange> changes = new ArrayList<>();
    changed.forEach(
        (path, text) ->
            changes.add(new FileChange(path, workspace.display(path), originals.get(path), text)));
    return changes;
  }

  /** The files that could not be changed, a sentence each. */
  public List<String> refusals() {
    List<String> sentences = new ArrayList<>();
    refused.forEach((path, why) -> sentences.add(workspace.display(path) + " " + why));
    if (report.suppressions().stream().anyMatch(problem -> !mayGo(problem))) {
      sentences.add(
          "unused suppressions are only taken out when the whole repository is linted: a caller"
              + " elsewhere may need them");
    }
    return sentences;
  }

  private boolean round() throws IOException {
    Map<Path, TextEdits> edits = new LinkedHashMap<>();
    List<Finding> gone = new ArrayList<>();
    for (Finding finding : report.open()) {
      if (add(finding.fixes(), edits, fixed)) {
        gone.add(finding);
      }
    }
    for (SuppressionProblem problem : report.suppressions()) {
      if (mayGo(problem)) {
        add(problem.fixes(), edits, mended);
      }
    }
    if (edits.isEmpty()) {
      return false;
    }
    edits.forEach(this::apply);
    Report next = again.lint();
    Map<Path, String> worse = worse(next, gone, edits);
    worse.forEach(this::restore);
    report = worse.isEmpty() ? next : again.lint();
    return true;
  }

  /** What silences nothing here may be of use to a caller that is not linted. */
  private boolean mayGo(SuppressionProblem problem) {
    return problem.cause() != SuppressionProblem.Cause.UNUSED
        || scope.stream().anyMatch(path -> Repository.of(path, workspace).top().startsWith(path));
  }

  private Map<Path, String> worse(Report next, List<Finding> gone, Map<Path, TextEdits> edits) {
    Map<Path, String> worse = new LinkedHashMap<>();
    new Worse(report, next)
        .than(gone)
        .forEach(
            (name, why) -> {
              Path path = workspace.absolute(Path.of(name));
              // What another file is worse for may lie in any of those that changed.
              (edits.containsKey(path) ? List.of(path) : edits.keySet())
                  .forEach(file -> worse.putIfAbsent(file, "is not fixed: " + why));
            });
    return worse;
  }

  /** Adds the first fix that may be made, and counts it; false if there is none. */
  private boolean add(List<Fix> fixes, Map<Path, TextEdits> edits, Map<Path, Integer> count) {
    Optional<Fix> added = first(fixes).filter(fix -> add(fix, edits));
    added.ifPresent(fix -> count.merge(path(fix.edits().get(0)), 1, Integer::sum));
    return added.isPresent();
  }

  private Optional<Fix> first(List<Fix> fixes) {
    return fixes.stream()
        .filter(fix -> allowed.contains(fix.applicability()))
        .filter(fix -> fix.edits().stream().allMatch(edit -> isOpen(path(edit))))
        .findFirst();
  }

  private Path path(Edit edit) {
    return workspace.absolute(Path.of(edit.span().file().path()));
  }

  private boolean isOpen(Path file) {
    boolean named = scope.stream().anyMatch(file::startsWith);
    if (named && !workspace.isUnsaved(file) && !refused.containsKey(file)) {
      FileChange.obstacle(file).ifPresent(why -> refused.put(file, why));
    }
    return named && !refused.containsKey(file);
  }

  /** All edits of a fix, or none. */
  private boolean add(Fix fix, Map<Path, TextEdits> edits) {
    Map<Path, List<Edit>> byFile = new LinkedHashMap<>();
    fix.edits()
        .forEach(edit -> byFile.computeIfAbsent(path(edit), it -> new ArrayList<>()).add(edit));
    if (byFile.size() != 1) {
      return false;
    }
    Path file = byFile.keySet().iterator().next();
    return edits.computeIfAbsent(file, it -> new TextEdits()).add(byFile.get(file));
  }

  private void apply(Path file, TextEdits edits) {
    try {
      byte[] now = workspace.content(file);
      originals.putIfAbsent(file, now);
      int mark = now.length > 2 && now[0] == (byte) 0xEF ? 3 : 0;
      String text = new String(now, mark, now.length - mark, StandardCharsets.UTF_8);
      byte[] content = edits.in(text).getBytes(StandardCharsets.UTF_8);
      byte[] all = Arrays.copyOf(now, mark + content.length);
      System.arraycopy(content, 0, all, mark, content.length);
      changed.put(file, all);
      workspace.overlay(file, all);
    } catch (IOException unreadable) {
      refused.put(file, "cannot be read: " + unreadable.getMessage());
    }
  }

  private void restore(Path file, String why) {
    refused.put(file, why);
    changed.remove(file);
    fixed.remove(file);
    mended.remove(file);
    workspace.overlay(file, originals.get(file));
  }
}
