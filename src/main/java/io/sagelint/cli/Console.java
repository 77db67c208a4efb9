package io.sagelint.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a run can see of the world around it.
 *
 * @param out the report and nothing else
 * @param err everything else
 * @param directory where relative paths start
 * @param terminal whether {@code out} is one
 * @param watched whether {@code err} is one
 */
public record Console(
    InputStream in,
    PrintWriter out,
    PrintWriter err,
    Path directory,
    boolean terminal,
    boolean watched,
    Map<String, String> environment) {
  /** Makes the directory absolute, so that paths resolved against it are. */
  public Console {
    directory = directory.toAbsolutePath().normalize();
  }

  /** The same, before which nobody waits. */
  Console unwatched() {
    return new Console(in, out, err, directory, terminal, false, environment);
  }

  void complain(String message) {
    err.println("sagelint: " + message);
  }
}
