package io.sagelint.lsp;

import io.sagelint.model.Provenance;
import io.sagelint.model.Resource;
import io.sagelint.report.Frames;
import io.sagelint.report.Notice;
import io.sagelint.source.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticCodeDescription;
import org.eclipse.lsp4j.DiagnosticRelatedInformation;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/** Entries in the protocol's words. */
record Diagnostics(Session session) {
  static final String SOURCE = "sagelint";

  Diagnostic of(Entry entry) {
    Notice notice = entry.notice();
    String help = notice.help().isEmpty() ? "" : "\n" + notice.help();
    Diagnostic diagnostic =
        new Diagnostic(
            session.encoding().range(entry.span()),
            notice.told() + help,
            severity(notice),
            SOURCE,
            notice.code());
    if (!notice.url().isEmpty()) {
      diagnostic.setCodeDescription(new DiagnosticCodeDescription(notice.url()));
    }
    if (session.showsRelated()) {
      diagnostic.setRelatedInformation(related(entry));
    }
    entry.resource().ifPresent(resource -> diagnostic.setData(data(notice, resource)));
    return diagnostic;
  }

  private static DiagnosticSeverity severity(Notice notice) {
    return switch (notice.level()) {
      case ERROR -> DiagnosticSeverity.Error;
      case WARNING -> DiagnosticSeverity.Warning;
      case NOTE -> DiagnosticSeverity.Information;
    };
  }

  /** What tells this from other diagnostics of its file, wherever it moves. */
  private static Map<String, String> data(Notice notice, Resource resource) {
    Map<String, String> data = new LinkedHashMap<>();
    data.put("rule", notice.code());
    data.put("type", resource.type());
    data.put("address", resource.address());
    data.put("subject", notice.subject());
    return data;
  }

  /** Whose setting it is, where its value came from, and the line of the app that says so. */
  private List<DiagnosticRelatedInformation> related(Entry entry) {
    List<DiagnosticRelatedInformation> related = new ArrayList<>();
    entry
        .resource()
        .filter(resource -> !resource.name().equals(entry.span()))
        .ifPresent(
            resource ->
                related.add(at(entry, resource.name(), "this resource: " + Frames.name(resource))));
    entry.notice().related().forEach(hop -> related.add(at(entry, hop.span(), hop.message())));
    entry
        .resource()
        .flatMap(resource -> resource.provenance().construct())
        .flatMap(Provenance.Construct::source)
        .flatMap(line -> source(entry.directory(), line))
        .ifPresent(related::add);
    return related;
  }

  private DiagnosticRelatedInformation at(Entry entry, Span span, String message) {
    Range range = session.encoding().range(span.firstLine());
    return new DiagnosticRelatedInformation(
        new Location(session.uri(entry.file(span)), range), message);
  }

  private Optional<DiagnosticRelatedInformation> source(
      Path directory, Provenance.SourceLine line) {
    Position start = new Position(line.line() - 1, line.column() - 1);
    return Optional.of(
        new DiagnosticRelatedInformation(
            new Location(
                session.uri(directory.resolve(line.path()).normalize()), new Range(start, start)),
            "app source"));
  }
}
