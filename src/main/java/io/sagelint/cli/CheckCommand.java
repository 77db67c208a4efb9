package io.sagelint.cli;

import io.sagelint.check.Finding;
import io.sagelint.check.Report;
import io.sagelint.engine.GivenParameters;
import io.sagelint.engine.Linter;
import io.sagelint.engine.Workspace;
import io.sagelint.report.OutputFormat;
import io.sagelint.rule.RuleSet;
import io.sagelint.rule.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code sagelint check}: lints. */
final class CheckCommand implements Command {
  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name("check");
    spec.usageMessage().description("Lint templates, modules and folders of them.");
    return spec.addPositional(
            PositionalParamSpec.builder()
                .paramLabel("PATH")
                .arity("0..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description(
                    "Files and folders; default: the working directory. - reads standard input.")
                .build())
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
        .addOption(ConfigurationOption.spec())
        .addOption(
            Options.each("--rules", "DIR", "More rules: a file, or a folder of them. Repeatable."))
        .addOption(
            Options.list(
                "--rule", "ID", "Only these rules: ids, globs, or tag:NAME for a whole pack."))
        .addOption(Options.list("--skip-rule", "ID", "Not these rules."))
        .addOption(
            Options.list(
                "--honor-suppressions-of",
                "TOOL",
                "What these tools are told to skip is skipped here too, where a rule of theirs asks"
                    + " for the same: checkov, cfn-guard, cfn_nag, cdk-nag."))
        .addOption(Options.flag("--no-ignores", "Nothing is suppressed, whatever files say."))
        .addOption(Options.flag("--show-suppressed", "List what is suppressed, by whom and why."))
        .addOption(
            Options.each(
                "--parameters",
                "FILE|KEY=VALUE",
                "CloudFormation parameters: a file in any shape AWS tools take, one deployment"
                    + " each, or Key=Value over all of them. Repeatable."))
        .addOption(
            Options.value(
                "--undetermined",
                "MODE",
                "show",
                List.of("hide", "show", "fail"),
                "What the text does not decide: hide, show or fail (default: show)."))
        .addOption(
            Options.each("--var", "NAME=VALUE", "The value of a Terraform variable. Repeatable."))
        .addOption(
            Options.each(
                "--var-file",
                "FILE",
                "Values of Terraform variables (.tfvars, .json). Repeatable."))
        .addOption(
            Options.flag(
                "--tf-var-environment", "Take Terraform variables from TF_VAR_... as well."))
        .addOption(
            Options.value(
                "--stdin-filename", "FILE", null, List.of(), "The file that standard input is."))
        .addOption(
            Options.value(
                "--color",
                "WHEN",
                "auto",
                List.of("auto", "always", "never"),
                "Colour the text: auto, always or never (default: auto)."))
        .addOption(
            Options.flag("--hook", "Called by a hook: no word on files that are no templates."))
        .addOption(
            Options.flag(
                "--statistics", "How often each rule speaks; the same as --format statistics."))
        .addOption(Options.flag("--quiet", "Only findings and errors."));
  }

  @Override
  public ExitCode run(ParseResult parsed, Console console) throws IOException {
    CheckOptions options = CheckOptions.of(parsed, console);
    RuleSet rules = options.rules().from(options.sources());
    Workspace workspace = new Workspace(console.directory());
    List<Path> paths = paths(options, workspace, console);
    GivenParameters parameters = options.given(workspace);
    Linter linter = new Linter(rules, workspace, options.hook(), parameters);
    linter.configure(options.configured());
    VariableOptions.of(parsed, console).applyTo(linter);
    linter.suppress(options.suppressor(rules, console));
    Report report = linter.lint(paths);
    if (!options.quiet()) {
      linter.notes().forEach(note -> console.complain("note: " + note));
    }
    options.outputs().write(report, options.reportOptions(), console);
    return exitCode(report, options);
  }

  private static List<Path> paths(CheckOptions options, Workspace workspace, Console console)
      throws IOException {
    if (options.stdinFilename().isPresent() && !options.paths().contains("-")) {
      throw new UsageException("--stdin-filename goes with - for standard input");
    }
    List<Path> paths = new ArrayList<>();
    for (String name : options.paths()) {
      if (name.equals("-")) {
        Path file =
            options
                .stdinFilename()
                .orElseThrow(() -> new UsageException("- needs --stdin-filename FILE"));
        workspace.overlay(file, console.in().readNBytes((int) Workspace.MAX_PLAN_BYTES + 1));
        paths.add(file);
      } else {
        paths.add(existing(console.directory().resolve(name), name));
      }
    }
    return paths.isEmpty() ? List.of(console.directory()) : paths;
  }

  private static Path existing(Path path, String name) {
    if (name.isEmpty() || !Files.exists(path)) {
      throw new UsageException("no such file or folder: " + name);
    }
    return path;
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
