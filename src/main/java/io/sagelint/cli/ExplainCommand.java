package io.sagelint.cli;

import io.sagelint.check.Redaction;
import io.sagelint.check.Report;
import io.sagelint.check.Traces;
import io.sagelint.config.Configuration;
import io.sagelint.config.RuleSelection;
import io.sagelint.config.RuleSources;
import io.sagelint.engine.Linter;
import io.sagelint.engine.Workspace;
import io.sagelint.read.Nearest;
import io.sagelint.report.RulePage;
import io.sagelint.report.TracePage;
import io.sagelint.rule.Rule;
import io.sagelint.rule.RuleSet;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code sagelint explain}: the page of a rule, or why the rules say what they say of a line. */
final class ExplainCommand implements Command {
  @Override
  public String name() {
    return "explain";
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name(name());
    spec.usageMessage()
        .description("Say what a rule is about and how to comply, or why a line fails or passes.");
    return spec.addPositional(
            PositionalParamSpec.builder()
                .paramLabel("RULE")
                .arity("0..1")
                .type(String.class)
                .description("The id of a rule; sagelint rules lists them.")
                .build())
        .addOption(
            Options.value(
                "--trace",
                "FILE:LINE",
                null,
                List.of(),
                "Every condition that is asked about what stands on the line, with its answer."))
        .addOption(
            Options.each("--rules", "DIR", "More rules: a file, or a folder of them. Repeatable."))
        .addOption(ConfigurationOption.spec());
  }

  @Override
  public ExitCode run(ParseResult parsed, Console console) throws IOException {
    String id = parsed.matchedPositionalValue(0, "");
    String line = parsed.matchedOptionValue("--trace", null);
    Configuration configured = ConfigurationOption.of(parsed, List.of(), console);
    List<String> more = parsed.matchedOptionValue("--rules", List.of());
    RuleSet rules = RuleSources.of(configured, more, console.directory()).rules();
    if (line != null) {
      List<String> wanted = id.isEmpty() ? List.of() : List.of(id);
      return trace(line, new RuleSelection(wanted, List.of()).of(rules), console);
    }
    if (id.isEmpty()) {
      throw new UsageException("explain takes the id of a rule, or --trace FILE:LINE");
    }
    Rule rule = rules.rule(id).orElseThrow(() -> unknown(id, rules));
    new RulePage(new Terminal(console).style("auto"))
        .write(rule, rules.frameworks(), console.out());
    return ExitCode.CLEAN;
  }

  /** What {@code --trace} takes; compiled when it is given. */
  private static final class Place {
    static final Pattern PATTERN = Pattern.compile("(.+):([1-9][0-9]{0,8})");
  }

  private static ExitCode trace(String text, RuleSet rules, Console console) throws IOException {
    Matcher place = Place.PATTERN.matcher(text);
    if (!place.matches()) {
      throw new UsageException("--trace takes FILE:LINE, not `" + text + "`");
    }
    Path file = console.directory().resolve(place.group(1));
    if (!Files.isRegularFile(file)) {
      throw new UsageException("no such file: " + place.group(1));
    }
    Workspace workspace = new Workspace(console.directory());
    Traces traces = new Traces(workspace.display(file), Integer.parseInt(place.group(2)));
    Linter linter = new Linter(rules, workspace, false);
    linter.explain(traces);
    Report report = linter.lint(List.of(file));
    Redaction secrets = linter.secrets();
    report.errors().forEach(problem -> console.complain(secrets.in(problem.shown())));
    if (traces.found().isEmpty()) {
      console.complain("no rule judges what stands on this line" + others(traces));
    }
    StringWriter page = new StringWriter();
    new TracePage(new Terminal(console).style("auto")).write(traces, page);
    console.out().append(secrets.in(page.toString()));
    return report.errors().isEmpty() ? ExitCode.CLEAN : ExitCode.INCOMPLETE;
  }

  private static String others(Traces traces) {
    return traces.lines().isEmpty()
        ? ""
        : "; lines with something to explain: "
            + traces.lines().stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  private static UsageException unknown(String id, RuleSet rules) {
    List<String> ids = rules.rules().stream().map(Rule::id).toList();
    return new UsageException(
        "no rule is named `"
            + id
            + "`"
            + Nearest.hint(id, ids)
            + "; there are "
            + String.join(", ", ids));
  }
}
