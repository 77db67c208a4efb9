package io.sagelint.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.sagelint.rule.Rule;
import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.List;

/** Rules as one JSON object with the list {@code rules}. */
final class RulesJson {
  private RulesJson() {}

  static void write(List<Rule> rules, Writer out) throws IOException {
    try (JsonGenerator json = JsonReporter.generator(out)) {
      json.writeStartObject();
      json.writeArrayFieldStart("rules");
      for (Rule rule : rules) {
        write(rule, json);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    out.append('\n');
  }

  private static void write(Rule rule, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", rule.id());
    json.writeStringField("severity", rule.severity().id());
    json.writeStringField("concern", rule.concern());
    texts("tags", rule.tags(), json);
    json.writeStringField("title", rule.page().title());
    texts("controls", rule.page().controls(), json);
    texts("references", rule.page().references(), json);
    json.writeEndObject();
  }

  private static void texts(String name, Collection<String> values, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}
