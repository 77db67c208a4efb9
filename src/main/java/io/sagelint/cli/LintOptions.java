package io.sagelint.cli;

import io.sagelint.config.Configuration;
import io.sagelint.config.RuleSelection;
import io.sagelint.config.RuleSources;
import io.sagelint.config.Suppressors;
import io.sagelint.engine.GivenParameters;
import io.sagelint.engine.Linter;
import io.sagelint.engine.Workspace;
import io.sagelint.read.Nearest;
import io.sagelint.rule.RuleSet;
import io.sagelint.suppression.Peer;
import io.sagelint.suppression.Suppressor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/**
 * The options that say what is linted and by which rules.
 *
 * @param configured what the configuration says; the options below have it in
 * @param honoured the tools whose suppressions count
 * @param ignores whether suppressions count at all
 * @param today suppressions whose last day is before it are over
 * @param jobs how many threads read
 * @param hook whether the files that are named are those that changed
 */
record LintOptions(
    List<String> paths,
    Configuration configured,
    RuleSources sources,
    RuleSelection selection,
    Set<String> honoured,
    boolean ignores,
    LocalDate today,
    List<String> parameters,
    VariableOptions variables,
    int jobs,
    boolean hook) {
  private static final String HONOUR = "--honor-suppressions-of";
  private static final String JOBS = "--jobs";
  private static final int MAX_JOBS = 64;

  /** Declares them. */
  static CommandSpec addTo(CommandSpec spec) {
    return spec.addPositional(
            PositionalParamSpec.builder()
                .paramLabel("PATH")
                .arity("0..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description("Files and folders; default: the working directory.")
                .build())
        .addOption(ConfigurationOption.spec())
        .addOption(
            Options.each("--rules", "DIR", "More rules: a file, or a folder of them. Repeatable."))
        .addOption(
            Options.list(
                "--rule", "ID", "Only these rules: ids, globs, or tag:NAME for a whole pack."))
        .addOption(Options.list("--skip-rule", "ID", "Not these rules."))
        .addOption(
            Options.list(
                HONOUR,
                "TOOL",
                "What these tools are told to skip is skipped here too, where a rule of theirs asks"
                    + " for the same: checkov, cfn-guard, cfn_nag, cdk-nag."))
        .addOption(Options.flag("--no-ignores", "Nothing is suppressed, whatever files say."))
        .addOption(
            Options.each(
                "--parameters",
                "FILE|KEY=VALUE",
                "CloudFormation parameters: a file in any shape AWS tools take, one deployment"
                    + " each, or Key=Value over all of them. Repeatable."))
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
                JOBS,
                "N",
                null,
                List.of(),
                "Read on so many threads (default: as many as there are processors)."));
  }

  static LintOptions of(ParseResult parsed, Console console) {
    List<String> paths = parsed.matchedPositionalValue(0, List.of());
    Configuration configured = ConfigurationOption.of(parsed, paths, console);
    return new LintOptions(
        paths,
        configured,
        RuleSources.of(configured, list(parsed, "--rules"), console.directory()),
        selection(parsed, configured),
        parsed.hasMatchedOption(HONOUR) ? tools(list(parsed, HONOUR)) : configured.honoured(),
        !parsed.hasMatchedOption("--no-ignores"),
        Today.of(console.environment()),
        and(configured.parameterFiles(), list(parsed, "--parameters")),
        VariableOptions.of(parsed, console),
        jobs(parsed.matchedOptionValue(JOBS, null)),
        parsed.hasMatchedOption("--hook"));
  }

  /** The rules to run. */
  RuleSet rules() throws IOException {
    return selection.from(sources);
  }

  /**
   * The paths that are named.
   *
   * @throws UsageException if one is not there
   */
  List<Path> existing(Console console) {
    List<Path> existing = paths.stream().map(name -> existing(name, console)).toList();
    return existing.isEmpty() ? List.of(console.directory()) : existing;
  }

  /**
   * A path that is named.
   *
   * @throws UsageException if it is not there
   */
  static Path existing(String name, Console console) {
    Path path = console.directory().resolve(name);
    if (name.isEmpty() || !Files.exists(path)) {
      String hint = path.endsWith("cdk.out") ? "; `npx cdk synth -q` makes it" : "";
      throw new UsageException("no such file or folder: " + name + hint);
    }
    return path;
  }

  /**
   * The parameters given, read.
   *
   * @throws UsageException if they cannot be read
   */
  GivenParameters given(Workspace workspace) {
    GivenParameters given =
        GivenParameters.of(parameters, workspace).with(configured.parametersOf(), workspace);
    if (!given.problems().isEmpty()) {
      throw new UsageException("--parameters " + given.problems().get(0).shown());
    }
    return given;
  }

  /** A linter with the rest of the options. */
  Linter linter(RuleSet rules, Workspace workspace, GivenParameters given) {
    Linter linter = new Linter(rules, workspace, hook, given);
    linter.configure(configured);
    linter.dependsOn(configured.files());
    linter.use(jobs);
    variables.applyTo(linter);
    linter.suppress(suppressor(rules));
    return linter;
  }

  private Suppressor suppressor(RuleSet ran) {
    return ignores
        ? new Suppressors(configured, sources).of(ran, honoured, today)
        : Suppressor.none();
  }

  private static int jobs(String given) {
    if (given == null) {
      return Math.min(MAX_JOBS, Runtime.getRuntime().availableProcessors());
    }
    if (!given.matches("[1-9]|[1-5][0-9]|6[0-4]")) {
      throw new UsageException(
          JOBS + " takes a number from 1 to " + MAX_JOBS + ", not `" + given + "`");
    }
    return Integer.parseInt(given);
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

  private static Set<String> tools(List<String> names) {
    Set<String> tools = new LinkedHashSet<>();
    for (String name : names) {
      tools.add(Peer.named(name).orElseThrow(() -> noTool(name)));
    }
    return tools;
  }

  private static UsageException noTool(String name) {
    String known = String.join(", ", Peer.titles());
    String hint = Nearest.hint(name, Peer.titles());
    return new UsageException(HONOUR + " takes " + known + ", not `" + name + "`" + hint);
  }

  private static List<String> list(ParseResult parsed, String name) {
    return parsed.matchedOptionValue(name, List.of());
  }
}
