package io.sagelint.report;

import io.sagelint.check.Finding;
import io.sagelint.check.Report;
import io.sagelint.check.Undetermined;
import io.sagelint.diagnostic.Problem;
import java.io.IOException;
import java.io.Writer;

/**
 * Findings as frames with their source lines, then what stayed undetermined, then errors, then a
 * summary line.
 *
 * @param showUndetermined whether undetermined places are listed; they are counted anyway
 */
public record TextReporter(Style style, boolean showUndetermined) implements Reporter {
  @Override
  public void write(Report report, Writer out) throws IOException {
    StringBuilder frame = new StringBuilder();
    FramePrinter printer = new FramePrinter(style, frame);
    for (Finding finding : report.open()) {
      printer.print(Frames.of(finding));
      flush(frame, out);
    }
    if (showUndetermined) {
      for (Undetermined undetermined : report.openUndetermined()) {
        printer.printCompact(Frames.of(undetermined));
        flush(frame, out);
      }
    }
    for (Problem error : report.errors()) {
      printer.print(Frames.of(error));
      flush(frame, out);
    }
    out.append(style.paint(Ink.BOLD, Summary.of(report))).append('\n');
  }

  private static void flush(StringBuilder frame, Writer out) throws IOException {
    out.append(frame).append('\n');
    frame.setLength(0);
  }
}
