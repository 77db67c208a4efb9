package io.sagelint.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.sagelint.check.Finding;
import io.sagelint.check.Fingerprints;
import io.sagelint.check.Report;
import io.sagelint.check.SuppressionProblem;
import io.sagelint.check.Tally;
import io.sagelint.check.Undetermined;
import io.sagelint.check.Verdict;
import io.sagelint.diagnostic.Problem;
import io.sagelint.engine.Shard;
import io.sagelint.rule.Severity;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Writes the parts of a report that stand on its top level. */
record JsonReport(JsonGenerator json) {
  void write(Report report, String toolVersion, Shard shard) throws IOException {
    json.writeStartObject();
    json.writeStringField("$schema", JsonReporter.SCHEMA);
    json.writeStringField("version", "1");
    json.writeObjectFieldStart("tool");
    json.writeStringField("name", "sagelint");
    json.writeStringField("version", toolVersion);
    json.writeEndObject();
    JsonReporter.shard(json, shard);
    summary(report);
    entries(report);
    json.writeArrayFieldStart("errors");
    for (Problem error : report.errors()) {
      error(error);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("unusedSuppressions");
    for (SuppressionProblem problem : report.suppressions()) {
      new JsonEntry(json).write(problem);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void summary(Report report) throws IOException {
    json.writeObjectFieldStart("summary");
    json.writeNumberField("files", report.files());
    json.writeNumberField("resources", report.resources());
    json.writeObjectFieldStart("findings");
    for (Severity severity : Severity.values()) {
      json.writeNumberField(severity.id(), Summary.count(report.open(), severity));
    }
    json.writeEndObject();
    json.writeNumberField("undetermined", report.openUndetermined().size());
    json.writeNumberField("suppressed", report.suppressed());
    json.writeNumberField("baselined", report.baselined());
    json.writeNumberField("fixable", report.fixable());
    json.writeNumberField("errors", report.errors().size());
    concerns(report.counts());
    json.writeEndObject();
  }

  private void concerns(Tally tally) throws IOException {
    json.writeObjectFieldStart("concerns");
    for (String concern : tally.concerns()) {
      json.writeObjectFieldStart(concern);
      json.writeNumberField("applicable", tally.applicable(concern));
      json.writeNumberField("pass", tally.count(concern, Verdict.PASS));
      json.writeNumberField("fail", tally.count(concern, Verdict.FAIL));
      json.writeNumberField("undetermined", tally.count(concern, Verdict.UNDETERMINED));
      json.writeNumberField("suppressed", tally.count(concern, Verdict.SUPPRESSED));
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void entries(Report report) throws IOException {
    JsonEntry entry = new JsonEntry(json);
    List<String> fingerprints = Fingerprints.of(report.findings());
    json.writeArrayFieldStart("findings");
    int next = 0;
    for (Finding finding : report.findings()) {
      entry.write(finding, fingerprints.get(next++));
    }
    json.writeEndArray();
    json.writeArrayFieldStart("undetermined");
    for (Undetermined undetermined : report.undetermined()) {
      entry.write(undetermined);
    }
    json.writeEndArray();
  }

  private void error(Problem error) throws IOException {
    json.writeStartObject();
    json.writeStringField("kind", error.kind().name().toLowerCase(Locale.ROOT));
    json.writeStringField("path", error.path());
    if (error.span().isPresent()) {
      new JsonPlaces(json).range(error.span().get());
    } else {
      json.writeNullField("range");
    }
    json.writeStringField("message", error.message());
    json.writeEndObject();
  }
}
