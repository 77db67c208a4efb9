package io.sagelint.cli;

import io.sagelint.baseline.Baseline;
import io.sagelint.baseline.Key;
import io.sagelint.check.Report;
import io.sagelint.config.Configuration;
import io.sagelint.engine.Scope;
import io.sagelint.rule.RuleSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.ParseResult;

/**
 * What {@code check} compares its findings with.
 *
 * @param baseline a file of {@code sagelint baseline}
 * @param revision a revision of Git
 */
record KnownFindings(Optional<BaselineFile> baseline, Optional<NewSince> revision) {
  static final String NONE = "--no-baseline";

  static KnownFindings of(ParseResult parsed, Configuration configured, Console console) {
    Optional<BaselineFile> baseline =
        parsed.hasMatchedOption(NONE)
            ? Optional.empty()
            : BaselineFile.of(parsed, configured, console);
    return new KnownFindings(
        baseline,
        Optional.ofNullable(parsed.<String>matchedOptionValue(NewSince.OPTION, null))
            .map(NewSince::new));
  }

  /** The report in which each finding is new or not, if there is anything to compare with. */
  Report compare(
      Report report, LintOptions options, RuleSet rules, List<Path> paths, Console console)
      throws IOException {
    Report compared = report;
    if (baseline.isPresent()) {
      compared = baseline.get().compare(report, baseline.get().read());
    }
    return revision.isPresent()
        ? revision.get().compare(compared, options, rules, paths, console)
        : compared;
  }

  /** Sentences about entries of the baseline that are of no use any more. */
  List<String> stale(Report report, RuleSet rules, Scope scope) {
    if (baseline.isEmpty() || !report.errors().isEmpty()) {
      return List.of();
    }
    BaselineFile file = baseline.get();
    Baseline known = file.read();
    Baseline found = file.of(report);
    Baseline stale = known.minus(found).only(file.judged(scope, rules));
    List<String> notes = new ArrayList<>();
    if (stale.size() > 0) {
      String entries = stale.size() == 1 ? " entry of " : " entries of ";
      String match = stale.size() == 1 ? " matches" : " match";
      notes.add(
          stale.size()
              + entries
              + file.shown()
              + match
              + " nothing any more; `sagelint baseline` takes out what is gone");
      notes.addAll(moved(stale, found.minus(known), file));
    }
    return notes;
  }

  private static List<String> moved(Baseline stale, Baseline fresh, BaselineFile file) {
    List<String> notes = new ArrayList<>();
    Set<String> gone = new TreeSet<>();
    for (Key key : stale.counts().keySet()) {
      if (!Files.exists(file.file(key))) {
        gone.add(key.path());
      }
    }
    for (String path : gone) {
      fresh.counts().keySet().stream()
          .filter(key -> stale.counts().containsKey(key.in(path)))
          .map(Key::path)
          .findFirst()
          .ifPresent(
              to ->
                  notes.add(
                      path
                          + " is gone, and "
                          + to
                          + " has the same findings: if it was renamed, `sagelint baseline` follows"));
    }
    return notes;
  }
}
