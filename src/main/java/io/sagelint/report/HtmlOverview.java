package io.sagelint.report;

import io.sagelint.check.Report;
import io.sagelint.check.Tally;
import io.sagelint.check.Verdict;
import io.sagelint.rule.Severity;
import java.io.IOException;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;

/** The counts of a report, and a bar for each concern. */
final class HtmlOverview {
  private HtmlOverview() {}

  static void write(Report report, Html html) throws XMLStreamException, IOException {
    html.element("ul", list -> counts(report, list), "class", "counts");
    html.lineFeed();
    html.text("h2", "Coverage");
    html.element("table", table -> coverage(report.counts(), table), "class", "coverage");
    html.lineFeed();
  }

  private static void counts(Report report, Html html) throws XMLStreamException, IOException {
    for (Severity severity : Severity.values()) {
      count(severity.id(), Summary.count(report.open(), severity), html);
    }
    count("undetermined", report.openUndetermined().size(), html);
    count("error", report.errors().size(), html);
    count("files", report.files(), html);
    count("resources", report.resources(), html);
  }

  private static void count(String name, int count, Html html)
      throws XMLStreamException, IOException {
    html.element(
        "li",
        item -> {
          item.text("b", Integer.toString(count));
          item.text(" ");
          item.text("span", name.equals("error") ? "errors" : name);
        },
        "class",
        count == 0 ? "none" : name);
  }

  private static void coverage(Tally tally, Html html) throws XMLStreamException, IOException {
    html.element(
        "tr",
        head -> {
          head.text("th", "Concern");
          head.text("th", "Places judged");
          for (Verdict verdict : tally.columns()) {
            head.text("th", id(verdict), "class", "number");
          }
        });
    for (String concern : tally.concerns()) {
      html.lineFeed();
      html.element("tr", row -> row(concern, tally, row));
    }
  }

  private static void row(String concern, Tally tally, Html html)
      throws XMLStreamException, IOException {
    html.text("th", concern, "scope", "row");
    int all = tally.applicable(concern);
    html.element("td", cell -> bar(concern, tally, cell), "class", all == 0 ? "empty" : "filled");
    for (Verdict verdict : tally.columns()) {
      html.text("td", Integer.toString(tally.count(concern, verdict)), "class", "number");
    }
  }

  /** Parts of a bar are as wide as their counts; the cells beside it say the same in numbers. */
  private static void bar(String concern, Tally tally, Html html)
      throws XMLStreamException, IOException {
    if (tally.applicable(concern) == 0) {
      html.text("nothing to judge");
      return;
    }
    html.element(
        "div",
        bar -> {
          for (Verdict verdict : tally.columns()) {
            int count = tally.count(concern, verdict);
            if (count > 0) {
              String title = count + " " + id(verdict);
              bar.text("i", "", "class", id(verdict), "style", "flex:" + count, "title", title);
            }
          }
        },
        "class",
        "bar",
        "aria-hidden",
        "true");
  }

  private static String id(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT);
  }
}
