package io.sagelint.cli;

import io.sagelint.config.RuleOverrides;
import io.sagelint.diagnostic.Problem;
import io.sagelint.engine.ExampleRun;
import io.sagelint.read.Node;
import io.sagelint.rule.BuiltInRules;
import io.sagelint.rule.Example;
import io.sagelint.rule.RuleSet;
import io.sagelint.source.Position;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code sagelint rule test}: runs the examples in rule files. */
final class RuleCommand implements Command {
  @Override
  public CommandSpec spec() {
    CommandSpec test = CommandSpec.create().name("test");
    test.usageMessage().description("Run the examples in rule files.");
    test.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("PATH")
            .arity("0..*")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .description("Rule files and folders of them; default: rules.")
            .build());
    CommandSpec spec = CommandSpec.create().name("rule");
    spec.usageMessage().description("Work on rules of your own.");
    spec.addSubcommand("test", new CommandLine(test));
    return spec;
  }

  @Override
  public ExitCode run(ParseResult parsed, Console console) throws IOException {
    if (!parsed.commandSpec().name().equals("test")) {
      throw new UsageException("rule takes a command: test");
    }
    List<String> paths = parsed.matchedPositionalValue(0, List.of("rules"));
    List<Problem> problems = new ArrayList<>();
    List<Node> files = new RuleSources(paths, RuleOverrides.NONE, console).files(problems);
    RuleSet rules = BuiltInRules.load(built -> files, problems);
    List<Example> examples = new ArrayList<>();
    files.forEach(file -> examples.addAll(Example.in(file, problems)));
    if (!problems.isEmpty()) {
      throw new UsageException(RuleSources.describe(problems));
    }
    return test(examples, rules, console);
  }

  private static ExitCode test(List<Example> examples, RuleSet rules, Console console)
      throws IOException {
    int failed = 0;
    for (Example example : examples) {
      List<String> verdicts = ExampleRun.verdicts(example, rules);
      if (!verdicts.equals(example.expected())) {
        failed++;
        console.out().println(describe(example, verdicts));
      }
    }
    console.out().println(examples.size() + " examples, " + failed + " failed");
    return failed == 0 ? ExitCode.CLEAN : ExitCode.FOUND;
  }

  private static String describe(Example example, List<String> verdicts) {
    Position at = example.span().from();
    String place = example.span().file().path() + ":" + at.line() + ":" + at.column();
    return place
        + ": "
        + example.rule()
        + ", "
        + example.name()
        + ": expected "
        + words(example.expected())
        + ", was "
        + words(verdicts);
  }

  private static String words(List<String> verdicts) {
    return verdicts.isEmpty() ? "pass" : String.join(" and ", verdicts);
  }
}
