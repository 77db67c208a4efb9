package io.sagelint.cli;

import io.sagelint.config.Configuration;
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
    LintOptions lint,
    Outputs outputs,
    Optional<Severity> failOn,
    Optional<Path> stdinFilename,
    boolean undeterminedFails,
    boolean quiet,
    ReportOptions reportOptions) {
  private static final List<String> FAIL_ON = List.of("critical", "high", "medium", "low", "never");

  static CheckOptions of(ParseResult parsed, Console console) {
    LintOptions lint = LintOptions.of(parsed, console);
    Configuration configured = lint.configured();
    String undetermined =
        configured
            .undetermined()
            .filter(mode -> !parsed.hasMatchedOption("--undetermined"))
            .orElseGet(() -> oneOf(parsed, "--undetermined", List.of("hide", "show", "fail")));
    String failOn =
        configured
            .failOn()
            .filter(severity -> !parsed.hasMatchedOption("--fail-on"))
            .map(Severity::id)
            .orElseGet(() -> oneOf(parsed, "--fail-on", FAIL_ON));
    boolean quiet = parsed.hasMatchedOption("--quiet");
    boolean show = !undetermined.equals("hide") && !quiet;
    return new CheckOptions(
        lint,
        Outputs.of(list(parsed, "--format"), console.environment()),
        Severity.of(failOn),
        Optional.ofNullable(parsed.<String>matchedOptionValue("--stdin-filename", null))
            .map(console.directory()::resolve),
        undetermined.equals("fail"),
        quiet,
        new ReportOptions(
            style(parsed, console),
            show,
            SageLint.version(),
            RepositoryPaths.of(console.directory())));
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
