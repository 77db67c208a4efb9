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
  void complain(String message) {
    err.println("sagelint: " + message);
  }
}
