package io.sagelint.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import io.sagelint.baseline.Baseline;
import io.sagelint.baseline.BaselineReader;
import io.sagelint.baseline.Key;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;

/**
 * Writes the file of a baseline: an entry a line, in order, and nothing that changes when code
 * around a finding does, so that a difference of two of them says what was added and removed.
 */
public final class BaselineWriter {
  private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

  private BaselineWriter() {}

  /** Writes it and leaves the writer open. */
  public static void write(Baseline baseline, Writer out) throws IOException {
    Separators separators =
        Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withArrayEmptySeparator("");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(separators)
            .withArrayIndenter(LINES)
            .withObjectIndenter(new EntriesOnOneLine());
    try (JsonGenerator json = new JsonFactory().createGenerator(out).setPrettyPrinter(printer)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.writeStartObject();
      json.writeNumberField("version", Integer.parseInt(BaselineReader.VERSION));
      write("findings", baseline.only(key -> !key.undetermined()), json);
      write("undetermined", baseline.only(Key::undetermined), json);
      json.writeEndObject();
    }
    out.append('\n');
  }

  private static void write(String name, Baseline part, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart(name);
    for (Map.Entry<Key, Integer> entry : part.counts().entrySet()) {
      Key key = entry.getKey();
      json.writeStartObject();
      json.writeStringField("path", key.path());
      json.writeStringField("address", key.address());
      json.writeStringField("rule", key.rule());
      json.writeStringField("property", key.property());
      if (entry.getValue() > 1) {
        json.writeNumberField("count", entry.getValue());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Line breaks between the fields of the file only. */
  private static final class EntriesOnOneLine implements DefaultPrettyPrinter.Indenter {
    @Override
    public void writeIndentation(JsonGenerator json, int level) throws IOException {
      if (level <= 1) {
        LINES.writeIndentation(json, level);
      } else {
        json.writeRaw(' ');
      }
    }

    @Override
    public boolean isInline() {
      return false;
    }
  }
}
