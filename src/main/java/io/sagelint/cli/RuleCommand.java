package io.sagelint.cli;

import io.sagelint.config.Configuration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code sagelint rule}: what authors of rules need. */
final class RuleCommand implements Command {
  private static final String FOLDER = "rules";

  @Override
  public String name() {
    return "rule";
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name(name());
    spec.usageMessage().description("Work on rules of your own.");
    for (CommandSpec sub : List.of(newRule(), test(), schema())) {
      sub.addOption(Options.help());
      spec.addSubcommand(sub.name(), new CommandLine(sub));
    }
    return spec;
  }

  private static CommandSpec newRule() {
    CommandSpec spec = CommandSpec.create().name("new");
    spec.usageMessage().description("Write a rule file to start from; its examples pass.");
    return spec.addPositional(
            PositionalParamSpec.builder()
                .paramLabel("ID")
                .arity("1")
                .type(String.class)
                .description("The id of the rule: words in lower case joined by hyphens.")
                .build())
        .addOption(
            Options.value(
                "--dir", "DIR", FOLDER, List.of(), "The folder to write to (default: rules)."));
  }

  private static CommandSpec test() {
    CommandSpec spec = CommandSpec.create().name("test");
    spec.usageMessage().description("Run the examples in rule files.");
    return spec.addPositional(
            PositionalParamSpec.builder()
                .paramLabel("PATH")
                .arity("0..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description(
                    "Rule files and folders of them; default: the folders of the configuration,"
                        + " else rules.")
                .build())
        .addOption(ConfigurationOption.spec());
  }

  private static CommandSpec schema() {
    CommandSpec spec = CommandSpec.create().name("schema");
    spec.usageMessage().description("Print the JSON Schema of rule files, for editors.");
    return spec;
  }

  private static List<String> byDefault(ParseResult parsed, Console console) {
    Configuration configured = ConfigurationOption.of(parsed, List.of(), console);
    if (!configured.ruleFolders().isEmpty()) {
      return configured.ruleFolders().stream().map(Path::toString).toList();
    }
    if (Files.exists(console.directory().resolve(FOLDER))) {
      return List.of(FOLDER);
    }
    throw new UsageException(
        "no rules to test: name files or folders of them, `sagelint rule test DIR`, or write"
            + " `rules: {folders: [DIR]}` in "
            + Configuration.FILE_NAME
            + "; `sagelint rule new ID` writes a rule to start from");
  }

  @Override
  public ExitCode run(ParseResult parsed, Console console) throws IOException {
    switch (parsed.commandSpec().name()) {
      case "new" -> {
        String folder = parsed.commandSpec().findOption("--dir").getValue();
        RuleScaffold.write(parsed.matchedPositionalValue(0, ""), folder, console);
        return ExitCode.CLEAN;
      }
      case "test" -> {
        List<String> named = parsed.matchedPositionalValue(0, List.of());
        List<String> paths = named.isEmpty() ? byDefault(parsed, console) : named;
        return new RuleTest(console).run(paths);
      }
      case "schema" -> {
        console.out().print(RuleScaffold.resource("rule-v1.schema.json"));
        return ExitCode.CLEAN;
      }
      default -> throw new UsageException("rule takes a command: new, test or schema");
    }
  }
}
