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
 */
public record Console(
    InputStream in,
    PrintWriter out,
    PrintWriter err,
    Path directory,
    boolean terminal,
    Map<String, String> environment) {
  /** Makes the directory absolute, so that paths resolved against it are. */
  public Console {
    directory = directory.toAbsolutePath().normalize();
  }

  void complain(String message) {
    err.println("sagelint: " + message);
  }
}
