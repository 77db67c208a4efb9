package io.sagelint.read;

import io.sagelint.diagnostic.Problem;
import io.sagelint.source.SourceFile;
import java.util.Optional;

/**
 * A file that was to be read: its text, or why there is none.
 *
 * @param file the decoded text, present unless there is a problem
 * @param problem why the text could not be had
 */
public record Source(Optional<SourceFile> file, Optional<Problem> problem) {

  static Source of(SourceFile file) {
    return new Source(Optional.of(file), Optional.empty());
  }

  /** A file that could not be read. */
  public static Source failed(Problem problem) {
    return new Source(Optional.empty(), Optional.of(problem));
  }
}
