package io.sagelint.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.sagelint.check.Report;
import io.sagelint.check.SuppressionProblem;
import io.sagelint.check.Undetermined;
import io.sagelint.diagnostic.Problem;
import io.sagelint.rule.Rule;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Writes what is no result of a SARIF run: errors, undetermined places and what is wrong with
 * suppressions.
 *
 * @param rules in the order of the run
 */
record SarifNotifications(JsonGenerator json, SarifPlaces places, List<Rule> rules) {
  void write(Report report) throws IOException {
    json.writeArrayFieldStart("invocations");
    json.writeStartObject();
    json.writeBooleanField("executionSuccessful", true);
    json.writeArrayFieldStart("toolExecutionNotifications");
    int left = report.findings().size() - SarifReporter.MAX_RESULTS;
    if (left > 0) {
      tooMany(left);
    }
    for (Problem error : report.errors()) {
      write(Notice.of(error), "error", Optional.empty());
    }
    for (Undetermined undetermined : report.openUndetermined()) {
      write(Notice.of(undetermined), "note", Optional.of(undetermined.rule()));
    }
    for (SuppressionProblem problem : report.suppressions()) {
      write(Notice.of(problem), "warning", Optional.empty());
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  private void tooMany(int left) throws IOException {
    json.writeStartObject();
    descriptor("limit");
    json.writeStringField("level", "warning");
    message(left + " findings more, none worse, are left out: GitHub takes no more in one file.");
    json.writeEndObject();
  }

  private void write(Notice notice, String level, Optional<Rule> rule) throws IOException {
    json.writeStartObject();
    descriptor(rule.isPresent() ? notice.word() : notice.code());
    if (rule.isPresent()) {
      json.writeObjectFieldStart("associatedRule");
      json.writeStringField("id", rule.get().id());
      json.writeNumberField("index", rules.indexOf(rule.get()));
      json.writeEndObject();
    }
    json.writeStringField("level", level);
    message(notice.told());
    json.writeArrayFieldStart("locations");
    json.writeStartObject();
    places.physical(notice.path(), notice.span());
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  private void descriptor(String id) throws IOException {
    json.writeObjectFieldStart("descriptor");
    json.writeStringField("id", id);
    json.writeEndObject();
  }

  private void message(String text) throws IOException {
    json.writeObjectFieldStart("message");
    json.writeStringField("text", SarifResults.plain(text));
    json.writeEndObject();
  }
}
