package io.sagelint.report;

import io.sagelint.check.Finding;
import io.sagelint.check.Report;
import io.sagelint.check.SuppressionProblem;
import io.sagelint.check.Undetermined;
import io.sagelint.diagnostic.Problem;
import io.sagelint.source.Position;
import io.sagelint.source.Span;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;

/**
 * A line for each finding, {@code path:line:column: severity: message [rule]}, and a summary line.
 *
 * @param shown what is listed beside findings and errors
 */
public record ConciseReporter(Shown shown) implements Reporter {
  @Override
  public void write(Report report, Writer out) throws IOException {
    for (Finding finding : report.open()) {
      Span span = finding.span();
      Frame.Title title = Frames.title(finding);
      line(span.file().path(), Optional.of(span), title, out);
    }
    if (shown.undetermined()) {
      for (Undetermined undetermined : report.openUndetermined()) {
        Span span = undetermined.span();
        line(span.file().path(), Optional.of(span), Frames.title(undetermined), out);
      }
    }
    errors(report, out);
    suppressions(report, out);
    out.append(Summary.of(report)).append('\n');
  }

  /** What could not be analysed, a line each. */
  static void errors(Report report, Writer out) throws IOException {
    for (Problem error : report.errors()) {
      line(error.path(), error.span(), Frames.title(error), out);
    }
  }

  /** What is wrong with suppressions, and what they silence. */
  private void suppressions(Report report, Writer out) throws IOException {
    if (shown.warnings()) {
      for (SuppressionProblem problem : report.suppressions()) {
        Span place = problem.place();
        Frame.Title title = SuppressionFrames.title(problem);
        line(place.file().path(), Optional.of(place), title, out);
      }
    }
    if (shown.suppressed()) {
      for (Notice suppressed : Notice.suppressed(report)) {
        Frame.Title title = SuppressionFrames.of(suppressed).title();
        line(suppressed.path(), suppressed.span(), title, out);
      }
    }
  }

  private static void line(String path, Optional<Span> span, Frame.Title title, Writer out)
      throws IOException {
    out.append(Visible.of(path));
    if (span.isPresent()) {
      Position from = span.get().from();
      out.append(':').append(Integer.toString(from.line()));
      out.append(':').append(Integer.toString(from.column()));
    }
    out.append(": ").append(title.kind()).append(": ").append(Visible.of(title.message()));
    out.append(" [").append(title.code()).append("]\n");
  }
}
