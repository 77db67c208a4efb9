package io.sagelint.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

final class ExplainCommand implements Command {
  public CommandSpec spec() {
    return CommandSpec.create().name("explain");
  }

  public ExitCode run(ParseResult options, Console console) {
    return ExitCode.CLEAN;
  }
}
