package io.sagelint.report;

import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamException;

/** A form over the entries; hidden until the script that makes it work has run. */
final class HtmlFilters {
  private HtmlFilters() {}

  static void write(List<Notice> notices, Html html) throws XMLStreamException, IOException {
    html.element("form", form -> fields(notices, form), "id", "filters", "hidden", "hidden");
    html.lineFeed();
  }

  private static void fields(List<Notice> notices, Html html)
      throws XMLStreamException, IOException {
    html.empty(
        "input", "type", "search", "placeholder", "Filter by any text", "aria-label", "Text");
    TreeSet<String> codes = new TreeSet<>();
    notices.forEach(notice -> codes.add(notice.code()));
    html.element(
        "select",
        select -> {
          select.text("option", "All rules", "value", "");
          for (String code : codes) {
            select.text("option", code);
          }
        },
        "aria-label",
        "Rule");
    for (String word : Notice.WORDS) {
      if (notices.stream().anyMatch(notice -> notice.word().equals(word))) {
        box(word, html);
      }
    }
    html.text("output", "");
  }

  private static void box(String word, Html html) throws XMLStreamException, IOException {
    html.element(
        "label",
        label -> {
          label.empty("input", "type", "checkbox", "value", word, "checked", "checked");
          label.text(word);
        });
  }
}
