package io.sagelint.cli;

import io.sagelint.config.Configuration;
import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code sagelint config}: what a repository says of how it is linted. */
final class ConfigCommand implements Command {
  private static final String SCHEMA = "configuration-v1.schema.json";

  @Override
  public String name() {
    return "config";
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name(name());
    spec.usageMessage().description("Work on the configuration, " + Configuration.FILE_NAME + ".");
    CommandSpec show = new CheckCommand().spec().name("show");
    show.usageMessage()
        .description("Print what is in force, and where it is from; takes what check takes.");
    CommandSpec schema = CommandSpec.create().name("schema");
    schema.usageMessage().description("Print the JSON Schema of the configuration, for editors.");
    for (CommandSpec sub : new CommandSpec[] {show, schema}) {
      sub.addOption(Options.help());
      spec.addSubcommand(sub.name(), sub);
    }
    return spec;
  }

  @Override
  public ExitCode run(ParseResult parsed, Console console) throws IOException {
    switch (parsed.commandSpec().name()) {
      case "show" -> new ConfigurationPage(CheckOptions.of(parsed, console), parsed).print(console);
      case "schema" -> console.out().print(RuleScaffold.resource(Configuration.class, SCHEMA));
      default -> throw new UsageException("config takes a command: show or schema");
    }
    return ExitCode.CLEAN;
  }
}
