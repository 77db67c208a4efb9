package io.sagelint.packaging;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Stands in for the program, and tells what the launcher handed over. */
final class Echo {
  private Echo() {}

  /** Prints each argument with what it is, then one property; leaves with exit code 7. */
  public static void main(String... args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (String arg : args) {
      out.println("[" + arg + "] " + (Files.exists(Path.of(arg)) ? "is a file" : "is a word"));
    }
    out.println("echo=" + System.getProperty("echo"));
    System.exit(7);
  }
}
