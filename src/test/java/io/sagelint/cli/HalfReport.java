package io.sagelint.cli;

import java.io.IOException;
import java.nio.file.Path;

/** A program that is stopped while it writes a report. */
public final class HalfReport {
  private HalfReport() {}

  /** Writes half a report to the file that is named, says so, and waits. */
  public static void main(String... arguments) throws IOException {
    ReportFile.write(
        Path.of(arguments[0]),
        out -> {
          out.write("half");
          out.flush();
          System.out.println("half");
          try {
            Thread.sleep(60_000);
          } catch (InterruptedException stopped) {
            throw new IOException(stopped);
          }
        });
  }
}
