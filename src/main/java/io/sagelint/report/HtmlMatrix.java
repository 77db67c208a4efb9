package io.sagelint.report;

import io.sagelint.check.Finding;
import io.sagelint.check.Report;
import io.sagelint.check.Undetermined;
import io.sagelint.model.Resource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamException;

/** A row for each resource that has something open, with its settings by concern. */
final class HtmlMatrix {
  private static final String CLOSED =
      "passes, does not apply, or is suppressed or in the baseline";

  private HtmlMatrix() {}

  /** A setting in a cell: how bad it is, and where on the page it is told. */
  private record Setting(String concern, String word, String property, String target) {}

  private record Row(String path, Resource resource, List<Setting> settings) {}

  static void write(Report report, Html html) throws XMLStreamException, IOException {
    Map<String, Row> rows = rows(report);
    if (rows.isEmpty()) {
      return;
    }
    TreeSet<String> concerns = new TreeSet<>();
    rows.values().forEach(row -> row.settings().forEach(one -> concerns.add(one.concern())));
    html.text("h2", "Resources");
    html.text("p", "Each setting that fails or stays undetermined; a dash: " + CLOSED + ".");
    html.element(
        "div", box -> box.element("table", table -> table(rows, concerns, table)), "class", "wide");
    html.lineFeed();
  }

  private static Map<String, Row> rows(Report report) {
    Map<String, Row> rows = new TreeMap<>();
    int next = 1;
    for (Finding finding : report.open()) {
      String property = finding.property();
      add(
          rows,
          finding.span().file().path(),
          finding.resource(),
          new Setting(finding.rule().concern(), finding.severity().id(), property, "f" + next++));
    }
    next = 1;
    for (Undetermined open : report.openUndetermined()) {
      add(
          rows,
          open.span().file().path(),
          open.resource(),
          new Setting(open.rule().concern(), "undetermined", open.property(), "u" + next++));
    }
    return rows;
  }

  private static void add(Map<String, Row> rows, String path, Resource resource, Setting setting) {
    String key = path + "\n" + resource.identity();
    rows.computeIfAbsent(key, name -> new Row(path, resource, new ArrayList<>()))
        .settings()
        .add(setting);
  }

  private static void table(Map<String, Row> rows, TreeSet<String> concerns, Html html)
      throws XMLStreamException, IOException {
    html.element(
        "tr",
        head -> {
          head.text("th", "Resource");
          for (String concern : concerns) {
            head.text("th", concern);
          }
        });
    for (Row row : rows.values()) {
      html.lineFeed();
      html.element("tr", line -> row(row, concerns, line));
    }
  }

  private static void row(Row row, TreeSet<String> concerns, Html html)
      throws XMLStreamException, IOException {
    html.element(
        "th",
        head -> {
          head.text("span", Frames.name(row.resource()));
          head.text("small", row.path());
        },
        "scope",
        "row");
    for (String concern : concerns) {
      List<Setting> settings =
          row.settings().stream().filter(one -> one.concern().equals(concern)).toList();
      html.element("td", cell -> cell(settings, cell));
    }
  }

  private static void cell(List<Setting> settings, Html html)
      throws XMLStreamException, IOException {
    if (settings.isEmpty()) {
      html.text("span", "\u2013", "title", CLOSED);
    }
    for (Setting setting : settings) {
      String property = setting.property().isEmpty() ? "the resource" : setting.property();
      String name = property.substring(property.lastIndexOf('.') + 1);
      html.element(
          "a",
          link -> {
            link.text(name);
            link.text("small", setting.word());
          },
          "href",
          "#" + setting.target(),
          "class",
          "setting " + setting.word(),
          "title",
          property);
    }
  }
}
