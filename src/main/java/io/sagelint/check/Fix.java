package io.sagelint.check;

import io.sagelint.source.Span;
import java.util.List;
import java.util.Locale;

/**
 * A change of files that mends a finding.
 *
 * @param title what it does, as an imperative
 * @param edits all of them, or none, are to be made; none overlaps another
 */
public record Fix(String title, Applicability applicability, List<Edit> edits) {
  /** Whether a program may make the change without asking. */
  public enum Applicability {
    /** Sets a flag to what the rule asks for. */
    SAFE,
    /** Chooses something for the author, such as a key. */
    UNSAFE;

    /** The name in reports. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A text in the place of the characters of a span, which may be empty.
   *
   * @param text with the line breaks of the file
   */
  public record Edit(Span span, String text) {}
}
