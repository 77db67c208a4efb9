package io.sagelint.report;

import io.sagelint.check.Finding;
import io.sagelint.check.Report;
import io.sagelint.check.SuppressionProblem;
import io.sagelint.check.Undetermined;
import io.sagelint.diagnostic.Problem;
import java.io.IOException;
import java.io.Writer;

/**
 * Findings as frames with their source lines, then what stayed undetermined, then errors, then what
 * is wrong with suppressions and what they suppress, then a summary line.
 *
 * @param shown what is listed beside findings and errors
 */
public record TextReporter(Style style, Shown shown) implements Reporter {
  @Override
  public void write(Report report, Writer out) throws IOException {
    StringBuilder frame = new StringBuilder();
    FramePrinter printer = new FramePrinter(style, frame);
    for (Finding finding : report.open()) {
      printer.print(Frames.of(finding));
      flush(frame, out);
    }
    if (shown.undetermined()) {
      for (Undetermined undetermined : report.openUndetermined()) {
        printer.printCompact(Frames.of(undetermined));
        flush(frame, out);
      }
    }
    for (Problem error : report.errors()) {
      printer.print(Frames.of(error));
      flush(frame, out);
    }
    if (shown.warnings()) {
      for (SuppressionProblem problem : report.suppressions()) {
        printer.print(SuppressionFrames.of(problem));
        flush(frame, out);
      }
    }
    if (shown.suppressed()) {
      for (Notice suppressed : Notice.suppressed(report)) {
        printer.printCompact(SuppressionFrames.of(suppressed));
        flush(frame, out);
      }
    }
    out.append(style.paint(Ink.BOLD, Summary.of(report))).append('\n');
  }

  private static void flush(StringBuilder frame, Writer out) throws IOException {
    out.append(frame).append('\n');
    frame.setLength(0);
  }
}
