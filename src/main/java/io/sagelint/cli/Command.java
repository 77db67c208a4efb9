package io.sagelint.cli;

import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * A subcommand. Options are declared in code: reflection would cost start-up time and native
 * images.
 */
interface Command {
  /** What it is called by. */
  String name();

  /** Its name, options and help. */
  CommandSpec spec();

  /**
   * Runs it.
   *
   * @throws IOException if the report cannot be written
   * @throws UsageException if the options do not fit together
   */
  ExitCode run(ParseResult options, Console console) throws IOException;
}
