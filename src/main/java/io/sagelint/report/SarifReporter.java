package io.sagelint.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.sagelint.check.Report;
import io.sagelint.engine.Shard;
import io.sagelint.rule.Rule;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * SARIF 2.1.0 as GitHub code scanning takes it: one run whose results are the findings. What is
 * undetermined or could not be analysed is a notification, as GitHub would show it as an alert
 * else, and refuses files of runs that were not successful.
 *
 * @param toolVersion the version it names
 * @param paths names files from the root of the repository
 * @param shard the part of the run that the report is of
 */
public record SarifReporter(String toolVersion, UnaryOperator<String> paths, Shard shard)
    implements Reporter {
  /** The most results of a run that GitHub takes. */
  public static final int MAX_RESULTS = 25_000;

  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

  @Override
  public void write(Report report, Writer out) throws IOException {
    List<Rule> rules = RuleHelp.rules(report);
    try (JsonGenerator json = JsonReporter.generator(out)) {
      json.writeStartObject();
      json.writeStringField("$schema", SCHEMA);
      json.writeStringField("version", "2.1.0");
      json.writeArrayFieldStart("runs");
      json.writeStartObject();
      new SarifRules(json).tool(toolVersion, rules);
      SarifPlaces places = new SarifPlaces(json, paths);
      places.root();
      json.writeStringField("columnKind", "utf16CodeUnits");
      if (!shard.isWhole()) {
        json.writeObjectFieldStart("properties");
        JsonReporter.shard(json, shard);
        json.writeEndObject();
      }
      new SarifNotifications(json, places, rules).write(report);
      new SarifResults(json, places, rules).write(report);
      json.writeEndObject();
      json.writeEndArray();
      json.writeEndObject();
    }
    out.append('\n');
  }
}
