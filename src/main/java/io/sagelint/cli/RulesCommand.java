package io.sagelint.cli;

import io.sagelint.config.Configuration;
import io.sagelint.config.RuleSources;
import io.sagelint.report.RulesFormat;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code sagelint rules}: lists the rules. */
final class RulesCommand implements Command {
  @Override
  public String name() {
    return "rules";
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name(name());
    spec.usageMessage().description("List the rules.");
    return spec.addOption(
            Options.value(
                "--format",
                "FORMAT",
                "text",
                List.of("text", "json", "markdown"),
                "text, json or markdown (default: text)."))
        .addOption(
            Options.each("--rules", "DIR", "More rules: a file, or a folder of them. Repeatable."))
        .addOption(ConfigurationOption.spec());
  }

  @Override
  public ExitCode run(ParseResult parsed, Console console) throws IOException {
    String format = parsed.commandSpec().findOption("--format").getValue();
    Configuration configured = ConfigurationOption.of(parsed, List.of(), console);
    List<String> more = parsed.matchedOptionValue("--rules", List.of());
    RuleSources sources = RuleSources.of(configured, more, console.directory());
    RulesFormat.of(format)
        .orElseThrow(
            () -> new UsageException("--format takes text, json or markdown, not `" + format + "`"))
        .write(sources.rules().rules(), console.out());
    return ExitCode.CLEAN;
  }
}
