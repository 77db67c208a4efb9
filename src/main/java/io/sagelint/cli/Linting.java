package io.sagelint.cli;

import io.sagelint.check.Report;
import io.sagelint.engine.GivenParameters;
import io.sagelint.engine.Linter;
import io.sagelint.engine.Shard;
import io.sagelint.engine.Workspace;
import io.sagelint.rule.RuleSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a call asks to be linted, as often as files change under its fixes. */
record Linting(
    LintOptions options,
    RuleSet rules,
    Workspace workspace,
    GivenParameters given,
    KnownFindings known,
    List<Path> paths,
    Shard shard,
    Console console) {
  /**
   * What came of it once.
   *
   * @param found compared with nothing
   * @param all compared with what is known
   * @param told the part that concerns the caller
   */
  record Round(List<String> notes, Report found, Report all, Report told) {
    /** How much a hook does not tell, because the commit does not touch it. */
    Optional<String> untouched() {
      int findings = all.open().size() - told.open().size();
      int errors = all.errors().size() - told.errors().size();
      String also = errors == 0 ? "" : " and " + errors + (errors == 1 ? " error" : " errors");
      return findings + errors == 0
          ? Optional.empty()
          : Optional.of(
              findings + " more" + also + " in modules not touched; run `sagelint check .`");
    }
  }

  Round run() throws IOException {
    Linter linter = options.linter(rules, workspace, given);
    linter.take(shard);
    ProgressLine progress = new ProgressLine(console, workspace, System::nanoTime);
    if (new Terminal(console).isWatched()) {
      linter.watch(progress);
    }
    Report report = linter.lint(paths);
    progress.end();
    Report found = linter.secrets().in(report);
    Report all = known.compare(found, options, rules, paths, console);
    Report told = linter.touched().map(touched -> touched.in(all)).orElse(all);
    return new Round(linter.notes(), found, all, told);
  }
}
