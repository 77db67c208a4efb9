package io.sagelint.cli;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** One call of the program inside the test's process. */
public record Call(int code, String out, String err) {
  /** Runs in a folder without standard input. */
  public static Call in(Path directory, String... arguments) {
    return with("", directory, arguments);
  }

  /** Runs in a folder with a text on standard input. */
  public static Call with(String input, Path directory, String... arguments) {
    return with(input, directory, Map.of(), arguments);
  }

  /** The same with an environment. */
  public static Call with(
      String input, Path directory, Map<String, String> environment, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Console console =
        new Console(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new PrintWriter(out),
            new PrintWriter(err),
            directory,
            false,
            false,
            environment);
    int code = Main.run(console, arguments);
    console.out().flush();
    console.err().flush();
    return new Call(code, out.toString(), err.toString());
  }
}
