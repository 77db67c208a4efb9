package io.sagelint.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.sagelint.check.Fix;
import io.sagelint.model.Provenance;
import io.sagelint.source.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Writes places as SARIF has them. Regions never go beyond a line: GitHub shows an alert in a pull
 * request only if all its lines are part of the change.
 *
 * @param paths names files from the root of the repository
 */
record SarifPlaces(JsonGenerator json, UnaryOperator<String> paths) {
  private static final String ROOT = "%SRCROOT%";
  private static final String UNRESERVED = "-._~/";

  /** The key {@code originalUriBaseIds}. */
  void root() throws IOException {
    json.writeObjectFieldStart("originalUriBaseIds");
    json.writeObjectFieldStart(ROOT);
    json.writeObjectFieldStart("description");
    json.writeStringField("text", "The root of the repository.");
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
  }

  /** The key {@code physicalLocation}; a whole file is its first line, else nothing is shown. */
  void physical(String path, Optional<Span> span) throws IOException {
    json.writeObjectFieldStart("physicalLocation");
    artifact(path);
    json.writeObjectFieldStart("region");
    if (span.isPresent()) {
      region(span.get().firstLine());
    } else {
      json.writeNumberField("startLine", 1);
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  /** The same for a place in the source of an app. */
  void physical(Provenance.SourceLine place) throws IOException {
    json.writeObjectFieldStart("physicalLocation");
    artifact(place.path());
    json.writeObjectFieldStart("region");
    json.writeNumberField("startLine", place.line());
    json.writeNumberField("startColumn", place.column());
    json.writeEndObject();
    json.writeEndObject();
  }

  /** The edits of a file; a region without characters is an insertion. */
  void change(String path, List<Fix.Edit> edits) throws IOException {
    json.writeStartObject();
    artifact(path);
    json.writeArrayFieldStart("replacements");
    for (Fix.Edit edit : edits) {
      json.writeStartObject();
      json.writeObjectFieldStart("deletedRegion");
      region(edit.span());
      json.writeEndObject();
      json.writeObjectFieldStart("insertedContent");
      json.writeStringField("text", edit.text());
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void artifact(String path) throws IOException {
    String named = paths.apply(path);
    boolean absolute = named.startsWith("/");
    json.writeObjectFieldStart("artifactLocation");
    json.writeStringField("uri", (absolute ? "file://" : "") + encoded(named));
    if (!absolute) {
      json.writeStringField("uriBaseId", ROOT);
    }
    json.writeEndObject();
  }

  private void region(Span span) throws IOException {
    json.writeNumberField("startLine", span.from().line());
    json.writeNumberField("startColumn", span.from().column());
    json.writeNumberField("endLine", span.to().line());
    json.writeNumberField("endColumn", span.to().column());
  }

  /** The path with all that a relative reference cannot hold as percent signs and digits. */
  private static String encoded(String path) {
    StringBuilder out = new StringBuilder();
    for (byte one : path.getBytes(StandardCharsets.UTF_8)) {
      char unit = (char) (one & 0xFF);
      boolean plain =
          unit < 0x80 && (Character.isLetterOrDigit(unit) || UNRESERVED.indexOf(unit) >= 0);
      out.append(plain ? String.valueOf(unit) : String.format("%%%02X", (int) unit));
    }
    return out.toString();
  }
}
