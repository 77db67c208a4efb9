package io.sagelint.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.core.JsonGenerator;
import io.sagelint.check.BaselineState;
import io.sagelint.check.Finding;
import io.sagelint.check.Fingerprints;
import io.sagelint.check.Fix;
import io.sagelint.check.Report;
import io.sagelint.check.Suppression;
import io.sagelint.model.Hop;
import io.sagelint.model.Provenance;
import io.sagelint.rule.Rule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Writes findings as results of a SARIF run.
 *
 * @param rules in the order of the run
 */
record SarifResults(JsonGenerator json, SarifPlaces places, List<Rule> rules) {
  /** How many related places GitHub keeps. */
  private static final int MAX_RELATED = 100;

  private static final String APP = "where the app makes it";

  /**
   * Writes the key {@code results}: all findings in their order, or the worst if GitHub takes no
   * more.
   */
  void write(Report report) throws IOException {
    List<Finding> findings = report.findings();
    List<String> fingerprints = Fingerprints.of(findings);
    Set<Integer> kept = new HashSet<>();
    IntStream.range(0, findings.size())
        .boxed()
        .sorted(Comparator.comparing(i -> findings.get(i).severity()))
        .limit(SarifReporter.MAX_RESULTS)
        .forEach(kept::add);
    json.writeArrayFieldStart("results");
    for (int i = 0; i < findings.size(); i++) {
      if (kept.contains(i)) {
        write(findings.get(i), fingerprints.get(i));
      }
    }
    json.writeEndArray();
  }

  /** A text in which nothing counts as a link. */
  static String plain(String text) {
    return text.contains("](") ? escaped(text) : text;
  }

  private void write(Finding finding, String fingerprint) throws IOException {
    List<Hop> hops = finding.related().stream().limit(MAX_RELATED - 1).toList();
    Optional<Provenance.SourceLine> app =
        finding.resource().provenance().construct().flatMap(Provenance.Construct::source);
    json.writeStartObject();
    json.writeStringField("ruleId", finding.rule().id());
    json.writeNumberField("ruleIndex", rules.indexOf(finding.rule()));
    json.writeStringField("level", SarifRules.level(finding.severity()));
    message(message(finding, hops, app));
    json.writeArrayFieldStart("locations");
    json.writeStartObject();
    places.physical(finding.span().file().path(), Optional.of(finding.span()));
    logical(finding);
    json.writeEndObject();
    json.writeEndArray();
    related(hops, app);
    json.writeObjectFieldStart("partialFingerprints");
    json.writeStringField("sagelintFinding/v1", fingerprint);
    json.writeEndObject();
    Optional<BaselineState> state = finding.standing().baseline();
    if (state.isPresent()) {
      json.writeStringField("baselineState", state.get().id());
    }
    fixes(finding.fixes());
    suppressions(finding.standing().suppression().filter(Suppression::honoured));
    json.writeEndObject();
  }

  private void fixes(List<Fix> fixes) throws IOException {
    if (fixes.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("fixes");
    for (Fix fix : fixes) {
      json.writeStartObject();
      json.writeObjectFieldStart("description");
      json.writeStringField("text", fix.title());
      json.writeEndObject();
      json.writeArrayFieldStart("artifactChanges");
      Map<String, List<Fix.Edit>> files =
          fix.edits().stream()
              .collect(groupingBy(edit -> edit.span().file().path(), TreeMap::new, toList()));
      for (Map.Entry<String, List<Fix.Edit>> file : files.entrySet()) {
        places.change(file.getKey(), file.getValue());
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Always there: where some results have it, one without would count as not known. */
  private void suppressions(Optional<Suppression> honoured) throws IOException {
    json.writeArrayFieldStart("suppressions");
    if (honoured.isPresent()) {
      Suppression one = honoured.get();
      json.writeStartObject();
      boolean outside = one.kind() == Suppression.Kind.CONFIG;
      json.writeStringField("kind", outside ? "external" : "inSource");
      json.writeStringField("status", "accepted");
      json.writeStringField("justification", one.reason());
      json.writeObjectFieldStart("location");
      places.physical(one.place().file().path(), Optional.of(one.place()));
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void logical(Finding finding) throws IOException {
    json.writeArrayFieldStart("logicalLocations");
    json.writeStartObject();
    json.writeStringField("fullyQualifiedName", finding.resource().identity());
    json.writeStringField("kind", "resource");
    json.writeEndObject();
    json.writeEndArray();
  }

  /** GitHub shows only the related places that the message links to. */
  private static String message(
      Finding finding, List<Hop> hops, Optional<Provenance.SourceLine> app) {
    StringBuilder message = new StringBuilder(plain(Notice.of(finding).message()));
    List<String> labels = new ArrayList<>();
    hops.forEach(hop -> labels.add(Visible.of(hop.message())));
    app.ifPresent(source -> labels.add(APP));
    for (int i = 0; i < labels.size(); i++) {
      message.append(i == 0 ? " See [" : ", [").append(escaped(labels.get(i)));
      message.append("](").append(i + 1).append(')');
    }
    return message.append(labels.isEmpty() ? "" : ".").toString();
  }

  private void related(List<Hop> hops, Optional<Provenance.SourceLine> app) throws IOException {
    json.writeArrayFieldStart("relatedLocations");
    int id = 1;
    for (Hop hop : hops) {
      json.writeStartObject();
      json.writeNumberField("id", id++);
      places.physical(hop.span().file().path(), Optional.of(hop.span()));
      message(plain(Visible.of(hop.message())));
      json.writeEndObject();
    }
    if (app.isPresent()) {
      json.writeStartObject();
      json.writeNumberField("id", id);
      places.physical(app.get());
      message(APP);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void message(String text) throws IOException {
    json.writeObjectFieldStart("message");
    json.writeStringField("text", text);
    json.writeEndObject();
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]");
  }
}
