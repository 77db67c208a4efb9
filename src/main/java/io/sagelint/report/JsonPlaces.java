package io.sagelint.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.sagelint.model.Hop;
import io.sagelint.source.Position;
import io.sagelint.source.Span;
import java.io.IOException;
import java.util.List;

/** Writes places: lines and columns from 1, columns in UTF-16 units, ends exclusive. */
record JsonPlaces(JsonGenerator json) {
  /** The keys {@code path} and {@code range}. */
  void place(Span span) throws IOException {
    json.writeStringField("path", span.file().path());
    range(span);
  }

  /** The key {@code range}. */
  void range(Span span) throws IOException {
    json.writeObjectFieldStart("range");
    position("start", span.from());
    position("end", span.to());
    json.writeEndObject();
  }

  /** The key {@code related}. */
  void related(List<Hop> hops) throws IOException {
    json.writeArrayFieldStart("related");
    for (Hop hop : hops) {
      json.writeStartObject();
      place(hop.span());
      json.writeStringField("message", hop.message());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void position(String name, Position position) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeNumberField("line", position.line());
    json.writeNumberField("column", position.column());
    json.writeEndObject();
  }
}
