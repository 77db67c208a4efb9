package io.sagelint.report;

import io.sagelint.check.Report;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/**
 * One page for a browser that needs nothing beside it: how far each concern is covered, which
 * resource has what open, and every finding with its source lines. Reads without JavaScript, which
 * only adds filters.
 *
 * @param toolVersion the version it names
 */
public record HtmlReporter(String toolVersion) implements Reporter {
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'";

  @Override
  public void write(Report report, Writer out) throws IOException {
    Html.write(
        out,
        page ->
            page.element(
                "html",
                html -> {
                  html.element("head", HtmlReporter::head);
                  html.lineFeed();
                  html.element("body", body -> body(report, body));
                },
                "lang",
                "en"));
  }

  private static void head(Html html) throws XMLStreamException, IOException {
    html.empty("meta", "charset", "utf-8");
    html.empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.text("title", "SageLint report");
    html.file("style", "report.css");
  }

  private void body(Report report, Html html) throws XMLStreamException, IOException {
    List<Notice> notices = Notice.of(report, Shown.OPEN);
    html.element(
        "header",
        header -> {
          header.text("h1", "SageLint");
          header.text("p", Summary.of(report) + ".", "class", "summary");
        });
    html.element(
        "main",
        main -> {
          HtmlOverview.write(report, main);
          HtmlMatrix.write(report, main);
          if (!notices.isEmpty()) {
            main.text("h2", "What is open", "id", "open");
            HtmlFilters.write(notices, main);
            HtmlEntries.write(report, main);
          }
          if (report.suppressed() > 0) {
            main.text("h2", "What is suppressed", "id", "suppressed");
            HtmlEntries.suppressed(report, main);
          }
          HtmlRules.write(report, main);
        });
    html.lineFeed();
    html.text("footer", "SageLint " + toolVersion);
    html.file("script", "report.js");
  }
}
