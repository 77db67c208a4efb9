package io.sagelint.cli;

import io.sagelint.report.RulePage;
import io.sagelint.report.Style;
import io.sagelint.rule.BuiltInRules;
import io.sagelint.rule.Rule;
import io.sagelint.rule.RuleSet;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code sagelint explain RULE}: the page of a rule. */
final class ExplainCommand implements Command {
  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name("explain");
    spec.usageMessage().description("Say what a rule is about and how to comply.");
    return spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("RULE")
            .arity("1")
            .type(String.class)
            .description("The id of a rule; sagelint rules lists them.")
            .build());
  }

  @Override
  public ExitCode run(ParseResult parsed, Console console) throws IOException {
    String id = parsed.matchedPositionalValue(0, "");
    RuleSet rules = BuiltInRules.load();
    Rule rule = rules.rule(id).orElseThrow(() -> unknown(id, rules));
    Style style = console.terminal() ? Style.ANSI : Style.PLAIN;
    new RulePage(style).write(rule, console.out());
    return ExitCode.CLEAN;
  }

  private static UsageException unknown(String id, RuleSet rules) {
    List<String> ids = rules.rules().stream().map(Rule::id).toList();
    return new UsageException("no rule is named `" + id + "`; there are " + String.join(", ", ids));
  }
}
