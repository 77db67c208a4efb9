package io.sagelint.report;

import io.sagelint.check.Report;
import java.io.IOException;
import java.io.Writer;

/** Writes finished reports in one format. The output depends on the report alone. */
@FunctionalInterface
public interface Reporter {
  /**
   * Writes the whole report and leaves the writer open.
   *
   * @throws IOException if the writer does
   */
  void write(Report report, Writer out) throws IOException;
}
