package io.sagelint.merge;

import com.fasterxml.jackson.core.JsonGenerator;
import io.sagelint.engine.Shard;
import io.sagelint.read.Node;
import io.sagelint.report.JsonReporter;
import io.sagelint.rule.Severity;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reports of ours as one: of all shards of a run, byte by byte what the run would have written.
 *
 * @param first gives what is the same in all
 * @param summaries whose numbers are added
 * @param lists the entries by the name of their list, in order
 */
record JsonMerge(Node.Mapping first, List<Node.Mapping> summaries, Map<String, List<Node>> lists)
    implements Merged {
  private static final List<String> LISTS =
      List.of("findings", "undetermined", "errors", "unusedSuppressions");

  static JsonMerge of(List<Part> parts) throws MergeException {
    Shards shards = new Shards();
    List<Node.Mapping> summaries = new ArrayList<>();
    Map<String, List<Node>> lists = new LinkedHashMap<>();
    for (Part part : parts) {
      check(part, parts.get(0));
      shards.add(part.name(), part.root());
      summaries.add(part.object(part.root(), "summary"));
      for (String list : LISTS) {
        lists
            .computeIfAbsent(list, name -> new ArrayList<>())
            .addAll(part.objects(part.root(), list));
      }
    }
    shards.check();
    checkOverlap(parts);
    lists.replaceAll((name, entries) -> sorted(name, entries));
    return new JsonMerge(parts.get(0).root(), summaries, lists);
  }

  private static void check(Part part, Part first) throws MergeException {
    if (!Part.text(part.root(), "$schema").equals(JsonReporter.SCHEMA)) {
      throw new MergeException(
          part.name() + " is neither a report of `sagelint check --format json` nor SARIF");
    }
    if (Part.text(part.root(), "version").isEmpty()) {
      throw part.wrong(part.root(), "has no version");
    }
    part.object(part.root(), "tool");
    String version = Part.text(part.root(), "tool", "version");
    String expected = Part.text(first.root(), "tool", "version");
    if (!version.equals(expected)) {
      throw new MergeException(
          "%s is of version %s, and %s of version %s"
              .formatted(first.name(), expected, part.name(), version));
    }
  }

  /** Numbers of runs that found the same cannot be added. */
  private static void checkOverlap(List<Part> parts) throws MergeException {
    Map<String, String> seen = new HashMap<>();
    for (Part part : parts) {
      for (Node.Mapping finding : part.objects(part.root(), "findings")) {
        String other = seen.put(Part.text(finding, "fingerprint"), part.name());
        if (other != null) {
          throw part.wrong(finding, other + " has the same finding; each may be in one report");
        }
      }
    }
  }

  /** A file that several runs read, such as one with variables, is told of once. */
  private static List<Node> sorted(String list, List<Node> entries) {
    Comparator<Node> order =
        Comparator.comparing(Place::ofEntry)
            .thenComparing(entry -> Part.text(entry, list.equals("errors") ? "message" : "ruleId"));
    Stream<Node> all = entries.stream().sorted(order);
    if (list.equals("errors")) {
      Map<List<Object>, Node> distinct = new LinkedHashMap<>();
      all.forEach(
          entry ->
              distinct.putIfAbsent(
                  List.of(Place.ofEntry(entry), Part.text(entry, "message")), entry));
      return List.copyOf(distinct.values());
    }
    return all.toList();
  }

  @Override
  public void write(Writer out) throws IOException {
    try (JsonGenerator json = JsonReporter.generator(out)) {
      Copy copy = new Copy(json);
      json.writeStartObject();
      for (String key : List.of("$schema", "version", "tool")) {
        json.writeFieldName(key);
        copy.write(first.get(key).orElseThrow());
      }
      JsonReporter.shard(json, Shard.WHOLE);
      json.writeFieldName("summary");
      sum(json, "summary", summaries);
      for (Map.Entry<String, List<Node>> list : lists.entrySet()) {
        json.writeArrayFieldStart(list.getKey());
        for (Node entry : list.getValue()) {
          copy.write(entry);
        }
        json.writeEndArray();
      }
      json.writeEndObject();
    }
    out.append('\n');
  }

  private void sum(JsonGenerator json, String name, List<? extends Node> parts) throws IOException {
    if (parts.stream().noneMatch(Node.Mapping.class::isInstance)) {
      boolean errors = name.equals("errors");
      json.writeNumber(
          errors ? lists.get(name).size() : parts.stream().mapToInt(Part::number).sum());
      return;
    }
    Map<String, List<Node>> members =
        name.equals("concerns") ? new TreeMap<>() : new LinkedHashMap<>();
    for (Node part : parts) {
      if (part instanceof Node.Mapping object) {
        object
            .entries()
            .forEach(
                one ->
                    members
                        .computeIfAbsent(one.key().text(), key -> new ArrayList<>())
                        .add(one.value()));
      }
    }
    json.writeStartObject();
    for (Map.Entry<String, List<Node>> member : members.entrySet()) {
      json.writeFieldName(member.getKey());
      sum(json, member.getKey(), member.getValue());
    }
    json.writeEndObject();
  }

  @Override
  public Optional<Severity> worst() {
    return lists.get("findings").stream()
        .filter(
            one ->
                ((Node.Mapping) one)
                    .get("suppression")
                    .filter(Node.Mapping.class::isInstance)
                    .isEmpty())
        .filter(one -> !Part.text(one, "baselineState").equals("unchanged"))
        .flatMap(one -> Severity.of(Part.text(one, "severity")).stream())
        .min(Comparator.naturalOrder());
  }

  @Override
  public boolean isIncomplete() {
    return !lists.get("errors").isEmpty();
  }

  @Override
  public List<String> notes() {
    return List.of();
  }
}
