package io.sagelint.cli;

import io.sagelint.lsp.LanguageServerLauncher;
import java.io.PrintStream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code sagelint lsp}: serves an editor. */
final class LspCommand implements Command {
  @Override
  public String name() {
    return "lsp";
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name(name());
    spec.usageMessage()
        .description("Serve an editor: the Language Server Protocol on standard input and output.");
    return spec.addOption(Options.flag("--stdio", "The default; some editors say it."));
  }

  @Override
  public ExitCode run(ParseResult parsed, Console console) {
    PrintStream protocol = System.out;
    // Whatever a library prints must not get between the messages.
    System.setOut(System.err);
    int code = LanguageServerLauncher.serve(console.in(), protocol, SageLint.version());
    return code == 0 ? ExitCode.CLEAN : ExitCode.FOUND;
  }
}
