package io.sagelint.check;

import io.sagelint.source.Span;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * A note in a file by which a rule is not to speak of a resource.
 *
 * @param tool whose note it is, e.g. {@code Checkov}
 * @param id the tool's name for its rule
 * @param kind how it is written
 * @param reason its author's; may be empty
 * @param expires the last day on which it counts
 * @param place where it is written
 * @param honoured whether the finding counts as suppressed
 */
public record Suppression(
    String tool,
    String id,
    Kind kind,
    String reason,
    Optional<LocalDate> expires,
    Span place,
    boolean honoured) {
  /** How it is written; the names are those of the JSON report. */
  public enum Kind {
    /** A comment. */
    INLINE,
    /** The metadata of the resource. */
    METADATA,
    /** The configuration of the repository. */
    CONFIG;

    /** The name in reports. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The same, which is honoured or not. */
  public Suppression honoured(boolean now) {
    return new Suppression(tool, id, kind, reason, expires, place, now);
  }
}
