package io.sagelint.cli;

import io.sagelint.rule.BuiltInRules;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Where the program starts. */
public final class Main {
  private Main() {}

  /** Runs and exits with the documented code. */
  public static void main(String... arguments) {
    // No option of ours has a type of the platform; picocli would look them all up by reflection.
    System.setProperty("picocli.converters.excludes", "java\\.(?:sql|time|nio)\\..*");
    // JGit's logger, named so that it need not be searched for, and silent about it.
    System.setProperty("slf4j.provider", "org.slf4j.nop.NOPServiceProvider");
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    if (arguments.length > 0 && arguments[0].equals(CheckCommand.NAME)) {
      BuiltInRules.readAhead();
    }
    boolean terminal = Boolean.getBoolean("sagelint.terminal");
    Console console =
        new Console(
            System.in,
            writer(System.out),
            writer(System.err),
            Path.of(""),
            terminal,
            Boolean.getBoolean("sagelint.watched"),
            System.getenv());
    int code = run(console, arguments);
    console.out().flush();
    console.err().flush();
    System.exit(code);
  }

  /** Runs one call, without exiting; what tests call. */
  public static int run(Console console, String... arguments) {
    ExitCode code = new SageLint(console).run(dashedFiles(console, arguments));
    if (console.out().checkError()) {
      console.complain("standard output cannot be written");
      return ExitCode.INCOMPLETE.code();
    }
    return code.code();
  }

  /** A file whose name starts with a dash is a file, however a hook passes it. */
  private static String[] dashedFiles(Console console, String... arguments) {
    String[] clear = arguments.clone();
    for (int i = 0; i < clear.length; i++) {
      boolean dashed = clear[i].length() > 1 && clear[i].startsWith("-");
      if (dashed && isFile(console.directory(), clear[i])) {
        clear[i] = "./" + clear[i];
      }
    }
    return clear;
  }

  private static boolean isFile(Path directory, String name) {
    try {
      return Files.isRegularFile(directory.resolve(name));
    } catch (InvalidPathException noPath) {
      return false;
    }
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), false);
  }
}
