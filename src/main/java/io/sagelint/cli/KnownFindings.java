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
import java.util.function.Predicate;
import picocli.CommandLine.ParseResult;

/**
 * What {@code check} compares its findings with.
 *
 * @param file that of {@code sagelint baseline}
 * @param baseline what is in it
 * @param revision a revision of Git
 */
record KnownFindings(Optional<BaselineFile> file, Baseline baseline, Optional<NewSince> revision) {
  static final String NONE = "--no-baseline";

  /**
   * What the options name.
   *
   * @throws UsageException if the file cannot be read
   */
  static KnownFindings of(ParseResult parsed, Configuration configured, Console console) {
    Optional<BaselineFile> file =
        parsed.hasMatchedOption(NONE)
            ? Optional.empty()
            : BaselineFile.of(parsed, configured, console);
    return new KnownFindings(
        file,
        file.map(BaselineFile::read).orElse(Baseline.EMPTY),
        Optional.ofNullable(parsed.<String>matchedOptionValue(NewSince.OPTION, null))
            .map(NewSince::new));
  }

  /** The report in which each finding is new or not, if there is anything to compare with. */
  Report compare(
      Report report, LintOptions options, RuleSet rules, List<Path> paths, Console console)
      throws IOException {
    Report compared = file.map(it -> it.compare(report, baseline)).orElse(report);
    return revision.isPresent()
        ? revision.get().compare(compared, options, rules, paths, console)
        : compared;
  }

  /** Sentences about entries of the baseline that are of no use any more. */
  List<String> stale(Report report, RuleSet rules, Scope scope) {
    return file.filter(it -> report.errors().isEmpty())
        .map(it -> stale(it, it.of(report), it.judged(scope, rules)))
        .orElse(List.of());
  }

  private List<String> stale(BaselineFile file, Baseline found, Predicate<Key> judged) {
    Baseline stale = baseline.minus(found).only(judged);
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
      notes.addAll(moved(stale, found.minus(baseline), file));
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
