package io.sagelint.engine;

import io.sagelint.check.Report;
import io.sagelint.diagnostic.Problem;
import io.sagelint.model.Hop;
import io.sagelint.source.Span;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * What a hook was called for: findings elsewhere are of no concern to the commit.
 *
 * @param paths folders, and files that count alone
 */
public record Touched(Workspace workspace, Set<Path> paths) {
  /** What a report tells of it: as the place of a finding, or as one where its value came from. */
  public Report in(Report report) {
    return new Report(
        report.files(),
        report.resources(),
        report.findings().stream().filter(it -> concerns(it.span(), it.related())).toList(),
        report.undetermined().stream().filter(it -> concerns(it.span(), it.related())).toList(),
        report.errors().stream().filter(this::concerns).toList(),
        report.counts(),
        report.suppressions().stream().filter(one -> covers(one.place().file().path())).toList());
  }

  private boolean concerns(Problem error) {
    return covers(error.path());
  }

  private boolean concerns(Span place, List<Hop> related) {
    return covers(place.file().path())
        || related.stream().anyMatch(hop -> covers(hop.span().file().path()));
  }

  private boolean covers(String shown) {
    Path file = workspace.absolute(Path.of(shown));
    return paths.contains(file) || paths.contains(file.getParent());
  }
}
