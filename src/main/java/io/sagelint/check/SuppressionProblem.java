package io.sagelint.check;

import io.sagelint.source.Span;
import java.util.List;
import java.util.Locale;

/**
 * What is wrong with a suppression of ours: it silences nothing, or not all that it names.
 *
 * @param kind how the suppression is written
 * @param rules what it names that the problem is about; none: all of it
 * @param place the comment, or the name in it, that is wrong
 * @param fixes ways to mend it, the best first
 */
public record SuppressionProblem(
    Cause cause,
    Suppression.Kind kind,
    List<String> rules,
    Span place,
    String message,
    List<Fix> fixes) {
  /** What is wrong. */
  public enum Cause {
    /** It is not written as suppressions are. */
    MALFORMED,
    /** No rule has the name. */
    UNKNOWN_RULE,
    /** The repository wants a reason. */
    NO_REASON,
    /** The repository does not let the rule be suppressed. */
    FORBIDDEN,
    /** Its last day is over. */
    EXPIRED,
    /** The rule says nothing there. */
    UNUSED;

    /** The name in reports. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** The name of the problem among rules and errors, e.g. {@code unused-suppression}. */
  public String code() {
    return switch (cause) {
      case UNKNOWN_RULE -> "unknown-rule";
      case NO_REASON -> "suppression-without-reason";
      default -> cause.id() + "-suppression";
    };
  }
}
