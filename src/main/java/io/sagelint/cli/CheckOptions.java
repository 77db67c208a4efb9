package io.sagelint.cli;

import io.sagelint.diagnostic.Problem;
import io.sagelint.engine.GivenParameters;
import io.sagelint.engine.Workspace;
import io.sagelint.report.ReportOptions;
import io.sagelint.report.Style;
import io.sagelint.rule.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.ParseResult;

/**
 * The options of {@code check}, understood.
 *
 * @param failOn the least severity that makes the run fail; empty: none does
 */
record CheckOptions(
    List<String> paths,
    Outputs outputs,
    RuleSources sources,
    RuleSelection rules,
    List<String> parameters,
    Optional<Severity> failOn,
    Optional<Path> stdinFilename,
    boolean undeterminedFails,
    boolean hook,
    boolean quiet,
    ReportOptions reportOptions) {

  static CheckOptions of(ParseResult parsed, Console console) {
    String undetermined = oneOf(parsed, "--undetermined", List.of("hide", "show", "fail"));
    String failOn =
        oneOf(parsed, "--fail-on", List.of("critical", "high", "medium", "low", "never"));
    boolean quiet = parsed.hasMatchedOption("--quiet");
    boolean show = !undetermined.equals("hide") && !quiet;
    return new CheckOptions(
        parsed.matchedPositionalValue(0, List.of()),
        Outputs.of(list(parsed, "--format"), console.environment()),
        new RuleSources(list(parsed, "--rules"), console),
        new RuleSelection(list(parsed, "--rule"), list(parsed, "--skip-rule")),
        list(parsed, "--parameters"),
        Severity.of(failOn),
        Optional.ofNullable(parsed.<String>matchedOptionValue("--stdin-filename", null))
            .map(console.directory()::resolve),
        undetermined.equals("fail"),
        parsed.hasMatchedOption("--hook"),
        quiet,
        new ReportOptions(
            style(parsed, console),
            show,
            SageLint.version(),
            RepositoryPaths.of(console.directory())));
  }

  /** The parameters given, read. */
  GivenParameters given(Workspace workspace) {
    GivenParameters given = GivenParameters.of(parameters, workspace);
    if (!given.problems().isEmpty()) {
      throw new UsageException("--parameters " + shown(given.problems().get(0)));
    }
    return given;
  }

  private static String shown(Problem problem) {
    String place =
        problem
            .span()
            .map(span -> ":" + span.from().line() + ":" + span.from().column())
            .orElse("");
    return problem.path() + place + ": " + problem.message();
  }

  private static List<String> list(ParseResult parsed, String name) {
    return parsed.matchedOptionValue(name, List.of());
  }

  private static String oneOf(ParseResult parsed, String name, List<String> choices) {
    String value = parsed.commandSpec().findOption(name).getValue();
    if (!choices.contains(value)) {
      throw new UsageException(
          name + " takes " + String.join(", ", choices) + ", not `" + value + "`");
    }
    return value;
  }

  /** See no-color.org; {@code FORCE_COLOR} is what CI services with coloured logs set. */
  private static Style style(ParseResult parsed, Console console) {
    String when = oneOf(parsed, "--color", List.of("auto", "always", "never"));
    if (!when.equals("auto")) {
      return when.equals("always") ? Style.ANSI : Style.PLAIN;
    }
    Map<String, String> environment = console.environment();
    if (!environment.getOrDefault("NO_COLOR", "").isEmpty()) {
      return Style.PLAIN;
    }
    boolean forced = !environment.getOrDefault("FORCE_COLOR", "").isEmpty();
    return forced || console.terminal() ? Style.ANSI : Style.PLAIN;
  }
}
