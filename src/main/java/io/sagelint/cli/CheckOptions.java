package io.sagelint.cli;

import io.sagelint.config.Configuration;
import io.sagelint.engine.Shard;
import io.sagelint.report.OutputFormat;
import io.sagelint.report.ReportOptions;
import io.sagelint.report.Shown;
import io.sagelint.rule.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
    Shard shard,
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
    Shard shard = ShardOption.of(parsed);
    return new CheckOptions(
        lint,
        Outputs.of(formats(parsed), console.environment()),
        Severity.of(failOn),
        Optional.ofNullable(parsed.<String>matchedOptionValue("--stdin-filename", null))
            .map(console.directory()::resolve),
        undetermined.equals("fail"),
        quiet,
        shard,
        new ReportOptions(
            new Terminal(console)
                .style(oneOf(parsed, "--color", List.of("auto", "always", "never"))),
            new Shown(show, !quiet, parsed.hasMatchedOption("--show-suppressed")),
            SageLint.version(),
            RepositoryPaths.of(console.directory()),
            shard));
  }

  private static List<String> formats(ParseResult parsed) {
    List<String> formats = list(parsed, "--format");
    return parsed.hasMatchedOption("--statistics")
        ? Stream.concat(formats.stream(), Stream.of(OutputFormat.STATISTICS.id())).toList()
        : formats;
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
}
