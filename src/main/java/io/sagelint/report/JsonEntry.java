package io.sagelint.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.sagelint.check.BaselineState;
import io.sagelint.check.Finding;
import io.sagelint.check.Fix;
import io.sagelint.check.Standing;
import io.sagelint.check.Suppression;
import io.sagelint.check.SuppressionProblem;
import io.sagelint.check.Undetermined;
import io.sagelint.model.Provenance;
import io.sagelint.model.Resource;
import io.sagelint.rule.Rule;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes findings and undetermined places. Keys of the contract that nothing fills yet are there
 * all the same, so that a reader never has to ask whether a key exists.
 */
record JsonEntry(JsonGenerator json) {
  void write(Finding finding, String fingerprint) throws IOException {
    json.writeStartObject();
    rule(finding.rule());
    json.writeStringField("severity", finding.severity().id());
    json.writeStringField("certainty", finding.certainty().id());
    scenario(finding.scenario());
    json.writeStringField("message", finding.message());
    json.writeStringField("help", finding.help());
    List<String> references = finding.rule().page().references();
    text("helpUri", references.isEmpty() ? null : references.get(0));
    texts("controls", finding.controls());
    JsonPlaces places = new JsonPlaces(json);
    places.place(finding.span());
    resource(finding.resource());
    json.writeStringField("property", finding.property());
    text("value", finding.value().orElse(null));
    places.related(finding.related());
    source(finding.resource());
    fixes(finding.fixes());
    json.writeStringField("fingerprint", fingerprint);
    standing(finding.standing());
    json.writeEndObject();
  }

  void write(Undetermined undetermined) throws IOException {
    json.writeStartObject();
    rule(undetermined.rule());
    JsonPlaces places = new JsonPlaces(json);
    places.place(undetermined.span());
    resource(undetermined.resource());
    json.writeStringField("property", undetermined.property());
    json.writeStringField("reason", undetermined.reason());
    texts("needs", undetermined.needs());
    places.related(undetermined.related());
    source(undetermined.resource());
    standing(undetermined.standing());
    json.writeEndObject();
  }

  void write(SuppressionProblem problem) throws IOException {
    json.writeStartObject();
    json.writeStringField("cause", problem.cause().id());
    json.writeStringField("kind", problem.kind().id());
    texts("rules", problem.rules());
    new JsonPlaces(json).place(problem.place());
    json.writeStringField("message", problem.message());
    fixes(problem.fixes());
    json.writeEndObject();
  }

  private void standing(Standing standing) throws IOException {
    text("baselineState", standing.baseline().map(BaselineState::id).orElse(null));
    suppression(standing.suppression().filter(Suppression::honoured));
  }

  private void fixes(List<Fix> fixes) throws IOException {
    JsonPlaces places = new JsonPlaces(json);
    json.writeArrayFieldStart("fixes");
    for (Fix fix : fixes) {
      json.writeStartObject();
      json.writeStringField("title", fix.title());
      json.writeStringField("applicability", fix.applicability().id());
      json.writeArrayFieldStart("edits");
      for (Fix.Edit edit : fix.edits()) {
        json.writeStartObject();
        places.place(edit.span());
        json.writeStringField("text", edit.text());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void suppression(Optional<Suppression> suppression) throws IOException {
    if (suppression.isEmpty()) {
      json.writeNullField("suppression");
      return;
    }
    Suppression one = suppression.get();
    json.writeObjectFieldStart("suppression");
    json.writeStringField("kind", one.kind().id());
    json.writeStringField("reason", one.reason());
    text("expires", one.expires().map(LocalDate::toString).orElse(null));
    json.writeStringField("path", one.place().file().path());
    json.writeNumberField("line", one.place().from().line());
    json.writeEndObject();
  }

  private void scenario(Map<String, String> scenario) throws IOException {
    if (scenario.isEmpty()) {
      json.writeNullField("scenario");
      return;
    }
    json.writeObjectFieldStart("scenario");
    for (Map.Entry<String, String> value : scenario.entrySet()) {
      json.writeStringField(value.getKey(), value.getValue());
    }
    json.writeEndObject();
  }

  private void rule(Rule rule) throws IOException {
    json.writeStringField("ruleId", rule.id());
    json.writeStringField("concern", rule.concern());
  }

  private void resource(Resource resource) throws IOException {
    json.writeObjectFieldStart("resource");
    json.writeStringField("type", resource.type());
    json.writeStringField("address", resource.address());
    json.writeNullField("name");
    Provenance from = resource.provenance();
    text("constructPath", from.construct().map(Provenance.Construct::path).orElse(null));
    embedding(from.embedding());
    json.writeEndObject();
  }

  private void embedding(Optional<Provenance.Embedding> owner) throws IOException {
    if (owner.isEmpty()) {
      json.writeNullField("embeddedIn");
      return;
    }
    json.writeObjectFieldStart("embeddedIn");
    json.writeStringField("type", owner.get().type());
    json.writeStringField("address", owner.get().address());
    json.writeStringField("property", owner.get().property());
    json.writeStringField("path", owner.get().path());
    json.writeEndObject();
  }

  private void source(Resource resource) throws IOException {
    Optional<Provenance.SourceLine> place =
        resource.provenance().construct().flatMap(Provenance.Construct::source);
    if (place.isEmpty()) {
      json.writeNullField("source");
      return;
    }
    json.writeObjectFieldStart("source");
    json.writeStringField("path", place.get().path());
    json.writeNumberField("line", place.get().line());
    json.writeNumberField("column", place.get().column());
    json.writeEndObject();
  }

  private void text(String name, String value) throws IOException {
    if (value == null) {
      json.writeNullField(name);
    } else {
      json.writeStringField(name, value);
    }
  }

  private void texts(String name, List<String> values) throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}
