package io.sagelint.report;

import io.sagelint.check.Report;
import io.sagelint.source.Position;
import io.sagelint.source.Span;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/**
 * The XML of Checkstyle, which many dashboards read: a {@code file} for each file with an {@code
 * error} for each finding.
 *
 * @param shown.undetermined() whether undetermined places are listed, as {@code info}
 */
public record CheckstyleReporter(Shown shown) implements Reporter {
  /** The version of Checkstyle whose shape this is. */
  private static final String VERSION = "4.3";

  @Override
  public void write(Report report, Writer out) throws IOException {
    XmlLines.write(out, xml -> write(Notice.byPath(Notice.of(report, shown)), xml));
  }

  private static void write(Map<String, List<Notice>> files, XmlLines xml)
      throws XMLStreamException {
    xml.start("checkstyle", "version", VERSION);
    for (Map.Entry<String, List<Notice>> file : files.entrySet()) {
      xml.start("file", "name", file.getKey());
      for (Notice notice : file.getValue()) {
        xml.empty("error", attributes(notice));
      }
      xml.end();
    }
    xml.end();
  }

  private static String[] attributes(Notice notice) {
    List<String> attributes = new ArrayList<>();
    Position from = notice.span().map(Span::from).orElse(new Position(1, 1));
    attributes.addAll(List.of("line", Integer.toString(from.line())));
    attributes.addAll(List.of("column", Integer.toString(from.column())));
    attributes.addAll(List.of("severity", severity(notice.level())));
    attributes.addAll(List.of("message", notice.told()));
    attributes.addAll(List.of("source", "sagelint." + notice.code()));
    return attributes.toArray(String[]::new);
  }

  private static String severity(Level level) {
    return switch (level) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case NOTE -> "info";
    };
  }
}
