package io.sagelint.cli;

import io.sagelint.engine.GivenParameters;
import io.sagelint.engine.Workspace;
import io.sagelint.read.Nearest;
import io.sagelint.report.ReportOptions;
import io.sagelint.report.Style;
import io.sagelint.rule.Severity;
import io.sagelint.suppression.Peer;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.ParseResult;

/**
 * The options of {@code check}, understood.
 *
 * @param honoured the tools whose suppressions count
 * @param failOn the least severity that makes the run fail; empty: none does
 */
record CheckOptions(
    List<String> paths,
    Outputs outputs,
    RuleSources sources,
    RuleSelection rules,
    Set<String> honoured,
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
        Outputs.of(list(parsed, "--format")),
        new RuleSources(list(parsed, "--rules"), console),
        new RuleSelection(list(parsed, "--rule"), list(parsed, "--skip-rule")),
        tools(list(parsed, "--honor-suppressions-of")),
        list(parsed, "--parameters"),
        Severity.of(failOn),
        Optional.ofNullable(parsed.<String>matchedOptionValue("--stdin-filename", null))
            .map(console.directory()::resolve),
        undetermined.equals("fail"),
        parsed.hasMatchedOption("--hook"),
        quiet,
        new ReportOptions(style(parsed, console), show, SageLint.version()));
  }

  /** The parameters given, read. */
  GivenParameters given(Workspace workspace) {
    GivenParameters given = GivenParameters.of(parameters, workspace);
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
