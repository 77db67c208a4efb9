package io.sagelint.report;

import io.sagelint.check.Suppression;
import io.sagelint.check.SuppressionProblem;
import java.util.List;
import java.util.Optional;

/** Suppressions, and what is wrong with them, as frames. */
final class SuppressionFrames {
  private SuppressionFrames() {}

  static Frame of(SuppressionProblem problem) {
    return new Frame(
        title(problem),
        problem.place().file().path(),
        Optional.of(new Mark(problem.place(), "")),
        Optional.empty(),
        List.of(),
        problem.fixes().stream().limit(1).map(Frames::note).toList());
  }

  /** What is suppressed, with the suppression. */
  static Frame of(Notice suppressed) {
    return new Frame(
        new Frame.Title(
            Ink.GUTTER,
            suppressed.word(),
            suppressed.code(),
            suppressed.url(),
            suppressed.message()),
        suppressed.path(),
        suppressed.span().map(span -> new Mark(span, "")),
        Optional.empty(),
        List.of(),
        List.of(new Frame.Note("suppression", suppressed.help())));
  }

  static Frame.Title title(SuppressionProblem problem) {
    return new Frame.Title(Ink.MEDIUM, "warning", problem.code(), "", problem.message());
  }

  /** Why something is suppressed, until when, and where that is written. */
  static String told(Suppression one) {
    String tool = one.tool().equals("SageLint") ? "" : one.tool() + ": ";
    String reason = one.reason().isEmpty() ? "no reason given" : one.reason();
    String until = one.expires().map(day -> ", until " + day).orElse("");
    return tool
        + reason
        + until
        + " ("
        + one.place().file().path()
        + ":"
        + one.place().from().line()
        + ")";
  }
}
