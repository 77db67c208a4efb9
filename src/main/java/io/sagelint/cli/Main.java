package io.sagelint.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Where the program starts. */
public final class Main {
  private Main() {}

  /** Runs and exits with the documented code. */
  public static void main(String... arguments) {
    boolean terminal = Boolean.getBoolean("sagelint.terminal");
    Console console =
        new Console(
            System.in,
            writer(System.out),
            writer(System.err),
            Path.of(""),
            terminal,
            System.getenv());
    int code = run(console, arguments);
    console.out().flush();
    console.err().flush();
    System.exit(code);
  }

  /** Runs one call, without exiting; what tests call. */
  public static int run(Console console, String... arguments) {
    return new SageLint(console).run(arguments).code();
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), false);
  }
}
