package io.sagelint.cli;

import io.sagelint.config.Configuration;
import io.sagelint.config.RuleSelection;
import io.sagelint.config.RuleSources;
import io.sagelint.config.Suppressors;
import io.sagelint.engine.GivenParameters;
import io.sagelint.engine.Workspace;
import io.sagelint.read.Nearest;
import io.sagelint.report.OutputFormat;
import io.sagelint.report.ReportOptions;
import io.sagelint.report.Shown;
import io.sagelint.rule.RuleSet;
import io.sagelint.rule.Severity;
import io.sagelint.suppression.Peer;
import io.sagelint.suppression.Suppressor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.ParseResult;

/**
 * The options of {@code check}, understood.
 *
 * @param configured what the configuration says; the options below have it in
 * @param honoured the tools whose suppressions count
 * @param ignores whether suppressions count at all
 * @param failOn the least severity that makes the run fail; empty: none does
 */
record CheckOptions(
    List<String> paths,
    Configuration configured,
    Outputs outputs,
    RuleSources sources,
    RuleSelection rules,
    Set<String> honoured,
    List<String> parameters,
    Optional<Severity> failOn,
    Optional<Path> stdinFilename,
    boolean undeterminedFails,
    boolean ignores,
    boolean hook,
    boolean quiet,
    ReportOptions reportOptions) {
  private static final List<String> FAIL_ON = List.of("critical", "high", "medium", "low", "never");

  static CheckOptions of(ParseResult parsed, Console console) {
    List<String> paths = parsed.matchedPositionalValue(0, List.of());
    Configuration configured = ConfigurationOption.of(parsed, paths, console);
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
        paths,
        configured,
        Outputs.of(formats(parsed), console.environment()),
        RuleSources.of(configured, list(parsed, "--rules"), console.directory()),
        selection(parsed, configured),
        tools(list(parsed, "--honor-suppressions-of")),
        and(configured.parameterFiles(), list(parsed, "--parameters")),
        Severity.of(failOn),
        Optional.ofNullable(parsed.<String>matchedOptionValue("--stdin-filename", null))
            .map(console.directory()::resolve),
        undetermined.equals("fail"),
        !parsed.hasMatchedOption("--no-ignores"),
        parsed.hasMatchedOption("--hook"),
        quiet,
        new ReportOptions(
            new Terminal(console)
                .style(oneOf(parsed, "--color", List.of("auto", "always", "never"))),
            new Shown(show, !quiet, parsed.hasMatchedOption("--show-suppressed")),
            SageLint.version(),
            RepositoryPaths.of(console.directory())));
  }

  private static List<String> formats(ParseResult parsed) {
    List<String> formats = list(parsed, "--format");
    return parsed.hasMatchedOption("--statistics")
        ? Stream.concat(formats.stream(), Stream.of(OutputFormat.STATISTICS.id())).toList()
        : formats;
  }

  private static RuleSelection selection(ParseResult parsed, Configuration configured) {
    List<String> wanted = list(parsed, "--rule");
    List<String> skipped = new ArrayList<>(configured.skip());
    skipped.addAll(list(parsed, "--skip-rule"));
    return new RuleSelection(wanted.isEmpty() ? configured.only() : wanted, skipped);
  }

  private static List<String> and(List<Path> paths, List<String> more) {
    List<String> all = new ArrayList<>();
    paths.forEach(path -> all.add(path.toString()));
    all.addAll(more);
    return all;
  }

  /** What suppresses findings of these rules. */
  Suppressor suppressor(RuleSet ran, Console console) {
    return ignores
        ? new Suppressors(configured, sources).of(ran, honoured, Today.of(console.environment()))
        : Suppressor.none();
  }

  /** The parameters given, read. */
  GivenParameters given(Workspace workspace) {
    GivenParameters given =
        GivenParameters.of(parameters, workspace).with(configured.parametersOf(), workspace);
    if (!given.problems().isEmpty()) {
      throw new UsageException("--parameters " + given.problems().get(0).shown());
    }
    return given;
  }

  private static Set<String> tools(List<String> names) {
    Set<String> tools = new LinkedHashSet<>();
    for (String name : names) {
      List<String> known = Peer.titles();
      tools.add(
          known.stream()
              .filter(name::equalsIgnoreCase)
              .findFirst()
              .orElseThrow(
                  () ->
                      new UsageException(
                          "--honor-suppressions-of takes "
                              + String.join(", ", known)
                              + ", not `"
                              + name
                              + "`"
                              + Nearest.hint(name, known))));
    }
    return tools;
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
