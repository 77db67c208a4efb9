package io.sagelint.cli;

import io.sagelint.baseline.Baseline;
import io.sagelint.baseline.Key;
import io.sagelint.check.Report;
import io.sagelint.engine.Linter;
import io.sagelint.engine.Scope;
import io.sagelint.engine.Workspace;
import io.sagelint.rule.RuleSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code sagelint baseline}: writes down what is found, so that only what is new is told. */
final class BaselineCommand implements Command {
  @Override
  public String name() {
    return "baseline";
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name(name());
    spec.usageMessage()
        .description(
            "Write what is found now into the baseline, and take out of it what is gone from the"
                + " paths that are linted. `check` then tells only what is new.");
    return LintOptions.addTo(spec)
        .addOption(
            BaselineFile.option(
                "The file; default: what the configuration says, else "
                    + BaselineFile.NAME
                    + " beside it or in the working directory."))
        .addOption(Options.flag("--prune", "Only take out what is gone."))
        .addOption(Options.flag("--check", "Write nothing; exit with 1 if it would change."));
  }

  @Override
  public ExitCode run(ParseResult parsed, Console console) throws IOException {
    LintOptions options = LintOptions.of(parsed, console);
    BaselineFile file =
        BaselineFile.of(parsed, options.configured(), console)
            .orElseGet(() -> BaselineFile.standard(options.configured(), console));
    Baseline old = file.exists() ? file.read() : Baseline.EMPTY;
    Workspace workspace = new Workspace(console.directory());
    List<Path> paths = options.existing(console);
    RuleSet rules = options.rules();
    Linter linter = options.linter(rules, workspace, options.given(workspace));
    Report report = linter.lint(paths);
    report.errors().forEach(error -> console.complain(error.shown()));
    Baseline found = file.of(report);
    Baseline updated =
        updated(old, found, gone(parsed, file, Scope.of(paths, workspace), rules, report), parsed);
    boolean check = parsed.hasMatchedOption("--check");
    if (!check) {
      file.write(updated);
    }
    tell(file, old, updated, console);
    if (!report.errors().isEmpty()) {
      return ExitCode.INCOMPLETE;
    }
    return check && !updated.equals(old) ? ExitCode.FOUND : ExitCode.CLEAN;
  }

  private static Baseline updated(
      Baseline old, Baseline found, Predicate<Key> judged, ParseResult parsed) {
    Baseline gone = old.minus(found).only(judged);
    Baseline kept = old.minus(gone);
    return parsed.hasMatchedOption("--prune") ? kept : kept.or(found);
  }

  /** Which entries would be found if they were still there. */
  private static Predicate<Key> gone(
      ParseResult parsed, BaselineFile file, Scope scope, RuleSet rules, Report report) {
    if (!report.errors().isEmpty()) {
      return key -> false;
    }
    boolean selected = parsed.hasMatchedOption("--rule") || parsed.hasMatchedOption("--skip-rule");
    return selected ? file.judged(scope, rules) : key -> file.inScope(key, scope);
  }

  private static void tell(BaselineFile file, Baseline old, Baseline updated, Console console) {
    int size = updated.size();
    console
        .out()
        .printf(
            "%s: %d %s (%d added, %d removed)%n",
            file.shown(),
            size,
            size == 1 ? "entry" : "entries",
            updated.minus(old).size(),
            old.minus(updated).size());
  }
}
