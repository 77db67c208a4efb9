package io.sagelint.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.sagelint.check.Finding;
import io.sagelint.check.Fingerprints;
import io.sagelint.check.Report;
import io.sagelint.diagnostic.Problem;
import io.sagelint.rule.Severity;
import io.sagelint.source.Span;
import java.io.IOException;
import java.io.Writer;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The JSON of GitLab's code quality widget: findings and errors. GitLab follows each entry from
 * commit to commit, so undetermined places are not among them.
 *
 * @param paths names files from the root of the repository
 */
public record GitlabReporter(UnaryOperator<String> paths) implements Reporter {
  @Override
  public void write(Report report, Writer out) throws IOException {
    try (JsonGenerator json = JsonReporter.generator(out)) {
      json.writeStartArray();
      Iterator<String> fingerprints = Fingerprints.of(report.findings()).iterator();
      Set<Finding> open = Collections.newSetFromMap(new IdentityHashMap<>());
      open.addAll(report.open());
      for (Finding finding : report.findings()) {
        String fingerprint = fingerprints.next();
        if (open.contains(finding)) {
          write(Notice.of(finding), severity(finding.severity()), fingerprint, json);
        }
      }
      Iterator<String> errors = Fingerprints.ofProblems(report.errors()).iterator();
      for (Problem error : report.errors()) {
        write(Notice.of(error), "major", errors.next(), json);
      }
      json.writeEndArray();
    }
    out.append('\n');
  }

  private void write(Notice notice, String severity, String fingerprint, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("description", notice.code() + ": " + notice.message());
    json.writeStringField("check_name", notice.code());
    json.writeStringField("fingerprint", fingerprint);
    json.writeStringField("severity", severity);
    json.writeObjectFieldStart("location");
    json.writeStringField("path", paths.apply(notice.path()));
    json.writeObjectFieldStart("lines");
    json.writeNumberField("begin", notice.span().map(Span::from).map(at -> at.line()).orElse(1));
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static String severity(Severity severity) {
    return switch (severity) {
      case CRITICAL -> "blocker";
      case HIGH -> "critical";
      case MEDIUM -> "major";
      case LOW -> "minor";
    };
  }
}
