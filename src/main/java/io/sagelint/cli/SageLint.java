package io.sagelint.cli;

import io.sagelint.config.ConfigurationException;
import java.io.IOException;
import java.util.List;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The program as one call sees it. */
final class SageLint {
  private static final String COMPLETION = "generate-completion";
  private static final String MAN_PAGE = "generate-man";

  private final Console console;
  private final List<Command> commands =
      List.of(
          new CheckCommand(),
          new BaselineCommand(),
          new MergeCommand(),
          new RulesCommand(),
          new ExplainCommand(),
          new RuleCommand(),
          new ConfigCommand(),
          new LspCommand());

  SageLint(Console console) {
    this.console = console;
  }

  ExitCode run(String... arguments) {
    CommandLine program = program(called(arguments));
    try {
      return dispatch(program, program.parseArgs(arguments));
    } catch (ParameterException wrong) {
      console.complain(wrong.getMessage());
      console
          .err()
          .println("Try: " + wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help");
      return ExitCode.USAGE;
    } catch (UsageException | ConfigurationException wrong) {
      console.complain(wrong.getMessage());
      return ExitCode.USAGE;
    } catch (IOException failure) {
      console.complain("cannot write: " + failure.getMessage());
      return ExitCode.INCOMPLETE;
    } catch (RuntimeException fault) {
      console.complain("internal error, please report it: " + fault);
      fault.printStackTrace(console.err());
      return ExitCode.INCOMPLETE;
    }
  }

  /** To declare every option of every command takes longer than to lint a template. */
  private List<Command> called(String... arguments) {
    for (Command command : commands) {
      if (arguments.length > 0 && command.name().equals(arguments[0])) {
        return List.of(command);
      }
    }
    return commands;
  }

  private CommandLine program(List<Command> called) {
    CommandSpec spec = CommandSpec.create().name("sagelint").version("sagelint " + version());
    // Not the standard mixin: picocli reads it by reflection.
    spec.addOption(Options.help()).addOption(Options.version());
    spec.usageMessage()
        .description("Finds insecure Amazon SageMaker settings before they are deployed.")
        .footer(
            "", "Exit codes: 0 clean, 1 findings, 2 wrong call, 3 an input could not be analysed.");
    for (Command command : called) {
      CommandSpec sub = command.spec();
      sub.addOption(Options.help());
      spec.addSubcommand(command.name(), new CommandLine(sub));
    }
    if (called.size() == 1) {
      return new CommandLine(spec);
    }
    spec.addSubcommand(COMPLETION, generator("Print a completion script for bash and zsh."));
    spec.addSubcommand(MAN_PAGE, generator("Print the manual page, for man(1)."));
    return new CommandLine(spec);
  }

  private static CommandSpec generator(String description) {
    CommandSpec spec = CommandSpec.create();
    spec.usageMessage().description(description);
    return spec;
  }

  private ExitCode dispatch(CommandLine program, ParseResult parsed) throws IOException {
    ParseResult last = parsed;
    while (last.hasSubcommand()) {
      last = last.subcommand();
    }
    CommandLine asked = last.commandSpec().commandLine();
    if (last.isUsageHelpRequested()) {
      asked.usage(console.out());
      return ExitCode.CLEAN;
    }
    if (last.isVersionHelpRequested()) {
      asked.printVersionHelp(console.out());
      return ExitCode.CLEAN;
    }
    String name = parsed.hasSubcommand() ? parsed.subcommand().commandSpec().name() : "";
    if (name.equals(COMPLETION) || name.equals(MAN_PAGE)) {
      boolean completes = name.equals(COMPLETION);
      String text =
          completes ? AutoComplete.bash("sagelint", program) : ManPage.of(program, version());
      console.out().print(text);
      return ExitCode.CLEAN;
    }
    for (Command command : commands) {
      if (command.name().equals(name)) {
        return command.run(last, console);
      }
    }
    asked.usage(console.err());
    return ExitCode.USAGE;
  }

  static String version() {
    String version = SageLint.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
