package io.sagelint.merge;

import io.sagelint.rule.Severity;
import io.sagelint.source.SourceFile;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reports of one format, joined. */
public sealed interface Merged permits JsonMerge, SarifMerge {
  /**
   * Joins reports.
   *
   * @param files at least one
   * @throws MergeException if they are not of one format, or do not belong together
   */
  static Merged of(List<SourceFile> files) throws MergeException {
    List<Part> parts = new ArrayList<>();
    for (SourceFile file : files) {
      parts.add(Part.of(file));
    }
    Part first = parts.get(0);
    for (Part part : parts) {
      if (part.isSarif() != first.isSarif()) {
        throw new MergeException(
            first.name() + " and " + part.name() + " are of different formats");
      }
    }
    return first.isSarif() ? SarifMerge.of(parts) : JsonMerge.of(parts);
  }

  /** Writes the joined report. */
  void write(Writer out) throws IOException;

  /** The severity of the worst finding that is neither suppressed nor known before. */
  Optional<Severity> worst();

  /** Whether one of the runs could not analyse an input. */
  boolean isIncomplete();

  /** What the user should know, a sentence each. */
  List<String> notes();
}
