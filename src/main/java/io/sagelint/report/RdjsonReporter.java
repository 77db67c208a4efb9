package io.sagelint.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.sagelint.check.Fix;
import io.sagelint.check.Report;
import io.sagelint.model.Hop;
import io.sagelint.source.Span;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The diagnostic format of reviewdog. Its columns count bytes of UTF-8 from 1, ends are exclusive.
 *
 * @param shown what is listed beside findings and errors
 */
public record RdjsonReporter(Shown shown) implements Reporter {
  @Override
  public void write(Report report, Writer out) throws IOException {
    try (JsonGenerator json = JsonReporter.generator(out)) {
      json.writeStartObject();
      json.writeObjectFieldStart("source");
      json.writeStringField("name", "sagelint");
      json.writeEndObject();
      json.writeArrayFieldStart("diagnostics");
      for (Notice notice : Notice.of(report, shown)) {
        write(notice, json);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    out.append('\n');
  }

  private static void write(Notice notice, JsonGenerator json) throws IOException {
    json.writeStartObject();
    String help = notice.help().isEmpty() ? "" : "\n" + notice.help();
    json.writeStringField("message", notice.told() + help);
    location(notice.path(), notice.span(), json);
    json.writeStringField("severity", severity(notice.level()));
    json.writeObjectFieldStart("code");
    json.writeStringField("value", notice.code());
    if (!notice.url().isEmpty()) {
      json.writeStringField("url", notice.url());
    }
    json.writeEndObject();
    json.writeArrayFieldStart("related_locations");
    for (Hop hop : notice.related()) {
      json.writeStartObject();
      json.writeStringField("message", Visible.of(hop.message()));
      Span span = hop.span().firstLine();
      location(span.file().path(), Optional.of(span), json);
      json.writeEndObject();
    }
    json.writeEndArray();
    suggestions(notice, json);
    json.writeEndObject();
  }

  /** Suggestions are applied one by one, so those that need several edits are left out. */
  private static void suggestions(Notice notice, JsonGenerator json) throws IOException {
    List<Fix.Edit> edits =
        notice.fixes().stream()
            .filter(fix -> fix.edits().size() == 1)
            .map(fix -> fix.edits().get(0))
            .filter(edit -> edit.span().file().path().equals(notice.path()))
            .toList();
    if (edits.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("suggestions");
    for (Fix.Edit edit : edits) {
      json.writeStartObject();
      range(edit.span(), json);
      json.writeStringField("text", edit.text());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void location(String path, Optional<Span> span, JsonGenerator json)
      throws IOException {
    json.writeObjectFieldStart("location");
    json.writeStringField("path", path);
    if (span.isPresent()) {
      range(span.get(), json);
    }
    json.writeEndObject();
  }

  private static void range(Span span, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("range");
    position("start", span, span.start(), json);
    position("end", span, span.end(), json);
    json.writeEndObject();
  }

  private static void position(String name, Span span, int offset, JsonGenerator json)
      throws IOException {
    int line = span.file().position(offset).line();
    String before = span.file().text().substring(span.file().lineStart(line), offset);
    json.writeObjectFieldStart(name);
    json.writeNumberField("line", line);
    json.writeNumberField("column", before.getBytes(StandardCharsets.UTF_8).length + 1);
    json.writeEndObject();
  }

  private static String severity(Level level) {
    return switch (level) {
      case ERROR -> "ERROR";
      case WARNING -> "WARNING";
      case NOTE -> "INFO";
    };
  }
}
