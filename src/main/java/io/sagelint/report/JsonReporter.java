package io.sagelint.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import io.sagelint.check.Report;
import io.sagelint.engine.Shard;
import java.io.IOException;
import java.io.Writer;

/**
 * The whole report as JSON, in the shape of {@code report-v1.schema.json} beside this class.
 *
 * @param toolVersion the version it names
 * @param shard the part of the run that the report is of
 */
public record JsonReporter(String toolVersion, Shard shard) implements Reporter {
  /** The identifier of the schema. */
  public static final String SCHEMA = "urn:sagelint:schemas/report-v1.schema.json";

  @Override
  public void write(Report report, Writer out) throws IOException {
    try (JsonGenerator json = generator(out)) {
      new JsonReport(json).write(report, toolVersion, shard);
    }
    out.append('\n');
  }

  /** The key {@code shard}. */
  public static void shard(JsonGenerator json, Shard shard) throws IOException {
    json.writeObjectFieldStart("shard");
    json.writeNumberField("index", shard.index());
    json.writeNumberField("count", shard.count());
    json.writeEndObject();
  }

  /** Pretty-printed with line feeds on every platform; leaves the writer open. */
  public static JsonGenerator generator(Writer out) throws IOException {
    Separators separators =
        Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withArrayEmptySeparator("")
            .withObjectEmptySeparator("");
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(separators)
            .withObjectIndenter(indenter)
            .withArrayIndenter(indenter);
    JsonGenerator json = new JsonFactory().createGenerator(out).setPrettyPrinter(printer);
    return json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
  }
}
