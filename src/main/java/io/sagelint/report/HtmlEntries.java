package io.sagelint.report;

import io.sagelint.check.Finding;
import io.sagelint.check.Report;
import io.sagelint.check.SuppressionProblem;
import io.sagelint.check.Undetermined;
import io.sagelint.diagnostic.Problem;
import java.io.IOException;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** Findings, undetermined places and errors with their source lines. */
final class HtmlEntries {
  private HtmlEntries() {}

  static void write(Report report, Html html) throws XMLStreamException, IOException {
    int next = 1;
    for (Finding finding : report.open()) {
      write(Notice.of(finding), Frames.of(finding), "f" + next++, html);
    }
    next = 1;
    for (Undetermined undetermined : report.openUndetermined()) {
      write(Notice.of(undetermined), Frames.of(undetermined), "u" + next++, html);
    }
    next = 1;
    for (Problem error : report.errors()) {
      write(Notice.of(error), Frames.of(error), "e" + next++, html);
    }
    next = 1;
    for (SuppressionProblem problem : report.suppressions()) {
      write(Notice.of(problem), SuppressionFrames.of(problem), "w" + next++, html);
    }
  }

  /** The findings and undetermined places that suppressions keep silent about. */
  static void suppressed(Report report, Html html) throws XMLStreamException, IOException {
    int next = 1;
    for (Notice notice : Notice.suppressed(report)) {
      write(notice, SuppressionFrames.of(notice), "s" + next++, html);
    }
  }

  private static void write(Notice notice, Frame frame, String id, Html html)
      throws XMLStreamException, IOException {
    html.element(
        "article",
        article -> {
          article.element("h3", head -> title(frame.title(), head));
          article.text("p", notice.place(), "class", "place");
          if (frame.main().isPresent()) {
            frames(frame, frame.main().get(), article);
          }
          article.element("dl", notes -> notes(frame, notes));
        },
        "id",
        id,
        "class",
        notice.word(),
        "data-code",
        notice.code());
    html.lineFeed();
  }

  private static void title(Frame.Title title, Html html) throws XMLStreamException {
    html.text("span", title.kind(), "class", "badge");
    html.text(" ");
    html.text("code", title.code());
    html.text(" " + title.message());
  }

  private static void frames(Frame frame, Mark main, Html html)
      throws XMLStreamException, IOException {
    HtmlExcerpt.write(main, frame.owner(), html);
    for (Mark step : frame.steps()) {
      String place = step.span().file().path() + ":" + step.line();
      html.element(
          "p",
          line -> {
            line.text(step.label() + ", ");
            line.text("code", place);
          },
          "class",
          "step");
      HtmlExcerpt.write(new Mark(step.span(), ""), Optional.empty(), html);
    }
  }

  private static void notes(Frame frame, Html html) throws XMLStreamException, IOException {
    for (Frame.Note note : frame.notes()) {
      html.text("dt", note.name());
      html.element(
          "dd",
          text -> {
            if (note.url().isEmpty()) {
              text.text(note.text());
            } else {
              text.text("a", note.url(), "href", note.url(), "rel", "noreferrer");
            }
            if (note.made().filter(patch -> !patch.lines().isEmpty()).isPresent()) {
              HtmlExcerpt.write(note.made().get(), text);
            }
          });
    }
  }
}
