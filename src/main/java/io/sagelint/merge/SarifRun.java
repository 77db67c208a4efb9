package io.sagelint.merge;

import com.fasterxml.jackson.core.JsonGenerator;
import io.sagelint.read.Node;
import io.sagelint.report.SarifReporter;
import io.sagelint.rule.Severity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A run of SARIF, or several of ours as one.
 *
 * @param part the file it is from
 * @param run gives all but what is listed below
 * @param rules by id, those of ours in this order
 * @param notifications of its one invocation
 */
record SarifRun(
    Part part,
    Node.Mapping run,
    Map<String, Node.Mapping> rules,
    List<Node.Mapping> notifications,
    List<Node.Mapping> results) {
  private static final String FINGERPRINT = "sagelintFinding/v1";
  private static final String OURS = "SageLint";
  private static final List<String> LEVELS = List.of("error", "note", "warning");

  static SarifRun of(Part part, Node.Mapping run) throws MergeException {
    Map<String, Node.Mapping> rules = new TreeMap<>();
    Node.Mapping driver = part.object(part.object(run, "tool"), "driver");
    for (Node.Mapping rule : part.optional(driver, "rules")) {
      rules.putIfAbsent(Part.text(rule, "id"), rule);
    }
    List<Node.Mapping> notifications = new ArrayList<>();
    for (Node.Mapping invocation : part.optional(run, "invocations")) {
      notifications.addAll(part.optional(invocation, "toolExecutionNotifications"));
    }
    return new SarifRun(part, run, rules, notifications, part.optional(run, "results"));
  }

  String tool() {
    return Part.text(run, "tool", "driver", "name");
  }

  /** What comes before the last slash of the id, as GitHub reads it. */
  String category() {
    String id = Part.text(run, "automationDetails", "id");
    return id.substring(0, Math.max(0, id.lastIndexOf('/')));
  }

  boolean isOurs() {
    return tool().equals(OURS);
  }

  /** Runs of one tool and category as one. */
  static SarifRun joined(List<SarifRun> group) throws MergeException {
    SarifRun first = group.get(0);
    Map<String, Node.Mapping> rules = new TreeMap<>();
    List<Node.Mapping> notifications = new ArrayList<>();
    List<Node.Mapping> results = new ArrayList<>();
    Map<String, String> seen = new HashMap<>();
    for (SarifRun one : group) {
      first.checkJoins(one);
      one.rules.forEach(rules::putIfAbsent);
      notifications.addAll(one.notifications);
      for (Node.Mapping result : one.results) {
        String id = Part.text(result, "partialFingerprints", FINGERPRINT);
        String other = id.isEmpty() ? null : seen.put(id, one.part.name());
        if (other != null) {
          throw one.part.wrong(result, other + " has the same finding; each may be in one report");
        }
        results.add(result);
      }
    }
    if (first.isOurs()) {
      notifications.sort(
          Comparator.comparing((Node.Mapping one) -> LEVELS.indexOf(Part.text(one, "level")))
              .thenComparing(Place::ofResult));
      results.sort(
          Comparator.comparing(Place::ofResult)
              .thenComparing(result -> Part.text(result, "ruleId")));
    }
    return new SarifRun(first.part, first.run, rules, notifications, results);
  }

  private void checkJoins(SarifRun other) throws MergeException {
    if (other != this && !isOurs()) {
      throw new MergeException(
          "%s and %s both have a run of %s without a category of its own (automationDetails.id); GitHub refuses that"
              .formatted(part.name(), other.part.name(), tool()));
    }
    String version = Part.text(run, "tool", "driver", "version");
    String another = Part.text(other.run, "tool", "driver", "version");
    if (!version.equals(another)) {
      throw new MergeException(
          "%s is of version %s, and %s of version %s"
              .formatted(part.name(), version, other.part.name(), another));
    }
  }

  void write(JsonGenerator json) throws IOException {
    Copy copy = new Copy(json);
    if (!isOurs()) {
      copy.write(run);
      return;
    }
    json.writeStartObject();
    for (Node.Entry entry : run.entries()) {
      String key = entry.key().text();
      switch (key) {
        case "tool" -> tool(json, (Node.Mapping) entry.value());
        case "invocations" -> invocations(json);
        case "results" -> results(json);
        case "properties" -> {
          // Which shard it was.
        }
        default -> {
          json.writeFieldName(key);
          copy.write(entry.value());
        }
      }
    }
    json.writeEndObject();
  }

  private void tool(JsonGenerator json, Node.Mapping tool) throws IOException {
    Copy copy = new Copy(json);
    json.writeObjectFieldStart("tool");
    json.writeObjectFieldStart("driver");
    copy.members((Node.Mapping) tool.get("driver").orElseThrow(), List.of("rules"));
    json.writeArrayFieldStart("rules");
    for (Node.Mapping rule : rules.values()) {
      copy.write(rule);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private void invocations(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("invocations");
    json.writeStartObject();
    json.writeBooleanField("executionSuccessful", true);
    json.writeArrayFieldStart("toolExecutionNotifications");
    Set<List<Object>> told = new HashSet<>();
    for (Node.Mapping one : notifications) {
      // A file that several runs read, such as one with variables, is told of once.
      boolean again = !told.add(List.of(Place.ofResult(one), Part.text(one, "message", "text")));
      if (!again || !Part.text(one, "level").equals(LEVELS.get(0))) {
        notification(json, one);
      }
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  private void notification(JsonGenerator json, Node.Mapping one) throws IOException {
    Copy copy = new Copy(json);
    json.writeStartObject();
    for (Node.Entry entry : one.entries()) {
      json.writeFieldName(entry.key().text());
      if (entry.key().text().equals("associatedRule")) {
        json.writeStartObject();
        String id = Part.text(entry.value(), "id");
        json.writeStringField("id", id);
        json.writeNumberField("index", index(id));
        json.writeEndObject();
      } else {
        copy.write(entry.value());
      }
    }
    json.writeEndObject();
  }

  private void results(JsonGenerator json) throws IOException {
    Copy copy = new Copy(json);
    Set<Node.Mapping> kept = kept();
    json.writeArrayFieldStart("results");
    for (Node.Mapping result : results) {
      if (!kept.contains(result)) {
        continue;
      }
      json.writeStartObject();
      for (Node.Entry entry : result.entries()) {
        json.writeFieldName(entry.key().text());
        if (entry.key().text().equals("ruleIndex")) {
          json.writeNumber(index(Part.text(result, "ruleId")));
        } else {
          copy.write(entry.value());
        }
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** The worst, if GitHub does not take all. */
  private Set<Node.Mapping> kept() {
    Set<Node.Mapping> kept = Collections.newSetFromMap(new IdentityHashMap<>());
    results.stream()
        .sorted(Comparator.comparing(this::severity))
        .limit(SarifReporter.MAX_RESULTS)
        .forEach(kept::add);
    return kept;
  }

  private int index(String rule) {
    return List.copyOf(rules.keySet()).indexOf(rule);
  }

  /** A note if GitHub would refuse the run, or would have. */
  Optional<String> leftOut() {
    int more = results.size() - SarifReporter.MAX_RESULTS;
    return more <= 0
        ? Optional.empty()
        : Optional.of(
            isOurs()
                ? more + " findings, none worse than the others, are left out: GitHub takes no more"
                : tool() + " has " + more + " results more than GitHub takes");
  }

  /** The severities of what is neither suppressed nor known before. */
  List<Severity> open() {
    return results.stream()
        .filter(
            one ->
                !(one.get("suppressions").orElse(null) instanceof Node.Sequence notes)
                    || notes.items().isEmpty())
        .filter(one -> !Part.text(one, "baselineState").matches("unchanged|absent"))
        .map(this::severity)
        .toList();
  }

  /** By the score of the rule, in the bands that GitHub names, else by the level. */
  private Severity severity(Node.Mapping result) {
    Node.Mapping rule = rules.get(Part.text(result, "ruleId"));
    String score = rule == null ? "" : Part.text(rule, "properties", "security-severity");
    if (score.matches("\\d{1,2}(\\.\\d{1,9})?")) {
      double number = Double.parseDouble(score);
      return number >= 9
          ? Severity.CRITICAL
          : number >= 7 ? Severity.HIGH : number >= 4 ? Severity.MEDIUM : Severity.LOW;
    }
    return switch (Part.text(result, "level")) {
      case "error" -> Severity.HIGH;
      case "note", "none" -> Severity.LOW;
      default -> Severity.MEDIUM;
    };
  }

  /** Whether an input could not be analysed. */
  boolean isIncomplete() {
    return notifications.stream().anyMatch(one -> Part.text(one, "level").equals(LEVELS.get(0)));
  }
}
