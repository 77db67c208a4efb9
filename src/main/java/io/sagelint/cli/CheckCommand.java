package io.sagelint.cli;

import io.sagelint.check.Finding;
import io.sagelint.check.Report;
import io.sagelint.engine.Scope;
import io.sagelint.engine.Workspace;
import io.sagelint.report.OutputFormat;
import io.sagelint.rule.RuleSet;
import io.sagelint.rule.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code sagelint check}: lints. */
final class CheckCommand implements Command {
  static final String NAME = "check";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name(name());
    spec.usageMessage().description("Lint templates, modules and folders of them.");
    FixOption.addTo(spec);
    return LintOptions.addTo(spec)
        .addOption(ShardOption.spec())
        .addOption(
            Options.list(
                "--format",
                "FORMAT[=FILE]",
                OutputFormat.ids(),
                String.join(", ", OutputFormat.ids()) + "; with =FILE written there. Repeatable."))
        .addOption(
            Options.value(
                "--fail-on",
                "SEVERITY",
                "medium",
                List.of("critical", "high", "medium", "low", "never"),
                "Exit with 1 from this severity on (default: medium)."))
        .addOption(Options.flag("--show-suppressed", "List what is suppressed, by whom and why."))
        .addOption(
            Options.value(
                "--undetermined",
                "MODE",
                "show",
                List.of("hide", "show", "fail"),
                "What the text does not decide: hide, show or fail (default: show)."))
        .addOption(
            BaselineFile.option(
                "Not what this file, of `sagelint baseline`, has; default: what the configuration"
                    + " says."))
        .addOption(Options.flag(KnownFindings.NONE, "All findings, those of the baseline too."))
        .addOption(NewSince.option())
        .addOption(
            Options.value(
                "--stdin-filename",
                "FILE",
                null,
                List.of(),
                "The file that standard input is; with - as a path."))
        .addOption(
            Options.value(
                "--color",
                "WHEN",
                "auto",
                List.of("auto", "always", "never"),
                "Colour the text: auto, always or never (default: auto)."))
        .addOption(
            Options.flag(
                "--hook",
                "The paths are files that changed: judge them where they are used, and tell"
                    + " nothing else."))
        .addOption(
            Options.flag(
                "--statistics", "How often each rule speaks; the same as --format statistics."))
        .addOption(Options.flag("--quiet", "Only findings and errors."));
  }

  @Override
  public ExitCode run(ParseResult parsed, Console console) throws IOException {
    CheckOptions options = CheckOptions.of(parsed, console);
    LintOptions lint = options.lint();
    RuleSet rules = lint.rules();
    Workspace workspace = new Workspace(console.directory());
    List<Path> paths = paths(options, workspace, console);
    KnownFindings known = KnownFindings.of(parsed, lint.configured(), console);
    Linting linting =
        new Linting(
            lint,
            rules,
            workspace,
            lint.given(workspace),
            known,
            paths,
            options.shard(),
            options.quiet() ? console.unwatched() : console);
    Linting.Round first = linting.run();
    if (!options.quiet()) {
      first.notes().forEach(note -> console.complain("note: " + note));
      if (!options.shard().isWhole()) {
        console.complain("note: only shard " + options.shard() + " is told");
      }
    }
    // A part of a run does not know what the others find.
    if (!options.quiet() && !lint.hook() && options.shard().isWhole()) {
      known
          .stale(first.found(), rules, Scope.of(paths, workspace))
          .forEach(note -> console.complain("note: " + note));
      new IdleRules(parsed.matchedOptionValue("--rules", List.of()), console.directory())
          .notes(rules, first.found().tally())
          .forEach(note -> console.complain("note: " + note));
    }
    first.untouched().ifPresent(note -> console.complain("note: " + note));
    FixOption fix = FixOption.of(parsed);
    Report report = fix.isGiven() ? fixed(first.told(), fix, linting, options) : first.told();
    if (!fix.diff()) {
      options.outputs().write(report, options.reportOptions(), console);
    }
    return exitCode(report, options);
  }

  private static Report fixed(Report report, FixOption fix, Linting linting, CheckOptions options)
      throws IOException {
    if (options.stdinFilename().isPresent() && !fix.diff()) {
      throw new UsageException("--fix cannot change standard input; --diff prints the change");
    }
    return fix.apply(
        report,
        linting.workspace(),
        linting.paths(),
        () -> linting.run().told(),
        linting.console());
  }

  private static List<Path> paths(CheckOptions options, Workspace workspace, Console console)
      throws IOException {
    if (options.stdinFilename().isPresent() && !options.lint().paths().contains("-")) {
      throw new UsageException("--stdin-filename goes with - for standard input");
    }
    List<Path> paths = new ArrayList<>();
    for (String name : options.lint().paths()) {
      if (name.equals("-")) {
        Path file =
            options
                .stdinFilename()
                .orElseThrow(() -> new UsageException("- needs --stdin-filename FILE"));
        workspace.overlay(file, console.in().readNBytes((int) Workspace.MAX_PLAN_BYTES + 1));
        paths.add(file);
      } else {
        paths.add(LintOptions.existing(name, console));
      }
    }
    return paths.isEmpty() ? List.of(console.directory()) : paths;
  }

  private static ExitCode exitCode(Report report, CheckOptions options) {
    if (!report.errors().isEmpty()) {
      return ExitCode.INCOMPLETE;
    }
    Optional<Severity> threshold = options.failOn();
    for (Finding finding : report.open()) {
      if (threshold.isPresent() && finding.severity().atLeast(threshold.get())) {
        return ExitCode.FOUND;
      }
    }
    boolean open = options.undeterminedFails() && !report.openUndetermined().isEmpty();
    return open ? ExitCode.FOUND : ExitCode.CLEAN;
  }
}
