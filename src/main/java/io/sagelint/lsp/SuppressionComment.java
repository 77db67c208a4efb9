package io.sagelint.lsp;

import io.sagelint.source.SourceFile;
import java.util.Optional;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;

/** The comment by which a rule keeps silent about a line. */
final class SuppressionComment {
  private static final String REASON = "TODO: say why";

  private SuppressionComment() {}

  /** Inserts it on a line of its own; empty where no comment can stand. */
  static Optional<TextEdit> before(SourceFile text, Entry entry) {
    boolean json = text.text().stripLeading().startsWith("{") || text.path().endsWith(".json");
    boolean inside = entry.resource().flatMap(it -> it.provenance().embedding()).isPresent();
    if (json || inside) {
      return Optional.empty();
    }
    int number = entry.span().from().line();
    String line = text.line(number);
    String indent = line.substring(0, line.length() - line.stripLeading().length());
    Position start = new Position(number - 1, 0);
    String comment = "# sagelint: ignore[" + entry.notice().code() + "] " + REASON;
    return Optional.of(new TextEdit(new Range(start, start), indent + comment + "\n"));
  }
}
