package io.sagelint.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.sagelint.rule.Rule;
import io.sagelint.rule.Severity;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** Writes the tool of a SARIF run with the rules that its results refer to. */
record SarifRules(JsonGenerator json) {
  /** The most units of a description that GitHub takes. */
  private static final int MAX_DESCRIPTION = 1024;

  /** How many tags of a rule GitHub keeps. */
  private static final int MAX_TAGS = 10;

  void tool(String version, List<Rule> rules) throws IOException {
    json.writeObjectFieldStart("tool");
    json.writeObjectFieldStart("driver");
    json.writeStringField("name", "SageLint");
    json.writeStringField("version", version);
    if (Character.isDigit(version.charAt(0))) {
      json.writeStringField("semanticVersion", version);
    }
    json.writeArrayFieldStart("rules");
    for (Rule rule : rules) {
      write(rule);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  /** The level that stands for a severity. */
  static String level(Severity severity) {
    return Level.of(severity).name().toLowerCase(Locale.ROOT);
  }

  private void write(Rule rule) throws IOException {
    RuleHelp help = new RuleHelp(rule);
    json.writeStartObject();
    json.writeStringField("id", rule.id());
    text("shortDescription", rule.page().title());
    text("fullDescription", shortened(help.why()));
    json.writeObjectFieldStart("help");
    json.writeStringField("text", help.text());
    json.writeStringField("markdown", help.markdown());
    json.writeEndObject();
    if (!Notice.url(rule).isEmpty()) {
      json.writeStringField("helpUri", Notice.url(rule));
    }
    json.writeObjectFieldStart("defaultConfiguration");
    json.writeStringField("level", level(rule.severity()));
    json.writeEndObject();
    properties(rule);
    json.writeEndObject();
  }

  private void text(String name, String text) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("text", text);
    json.writeEndObject();
  }

  private void properties(Rule rule) throws IOException {
    TreeSet<String> tags = new TreeSet<>(rule.tags());
    tags.add(rule.concern());
    tags.addAll(rule.page().controls());
    tags.remove("security");
    json.writeObjectFieldStart("properties");
    json.writeStringField("precision", "very-high");
    json.writeStringField("security-severity", score(rule.severity()));
    json.writeArrayFieldStart("tags");
    json.writeString("security");
    for (String tag : tags.stream().limit(MAX_TAGS - 1).toList()) {
      json.writeString(tag);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** In the middle of the band that GitHub gives the name of the severity. */
  private static String score(Severity severity) {
    return switch (severity) {
      case CRITICAL -> "9.5";
      case HIGH -> "8.0";
      case MEDIUM -> "5.5";
      case LOW -> "2.0";
    };
  }

  private static String shortened(String text) {
    return text.length() <= MAX_DESCRIPTION
        ? text
        : text.substring(0, text.lastIndexOf(' ', MAX_DESCRIPTION - 3)) + "...";
  }
}
