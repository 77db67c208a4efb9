package io.sagelint.suppression;

import io.sagelint.check.Fix;
import io.sagelint.check.Suppression;
import io.sagelint.rule.Rule;
import io.sagelint.rule.RulePattern;
import io.sagelint.source.Span;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A suppression of ours, as it is written.
 *
 * @param kind where it is written
 * @param ids which rules it names, at least one
 * @param reason its author's; may be empty
 * @param until the last day on which it counts
 * @param place what a report shows of it
 * @param scope what it covers
 * @param comment its characters, if it can be taken out by themselves
 */
public record Note(
    Suppression.Kind kind,
    List<Id> ids,
    String reason,
    Optional<LocalDate> until,
    Span place,
    Scope scope,
    Optional<Comment> comment) {
  /** Whose suppressions these are, in reports. */
  static final String TOOL = "SageLint";

  /** A name of rules, and where it is written. */
  public record Id(RulePattern pattern, Span span) {}

  /** The first of its names that means a rule. */
  Optional<Id> naming(Rule rule) {
    return ids.stream().filter(id -> id.pattern().matches(rule)).findFirst();
  }

  boolean expired(LocalDate today) {
    return until.filter(today::isAfter).isPresent();
  }

  Suppression by(Id id) {
    return new Suppression(TOOL, id.pattern().toString(), kind, reason, until, place, true);
  }

  /** Takes it out, or only some of its names. */
  List<Fix> without(String what, Collection<Id> some) {
    if (comment.isEmpty()) {
      return List.of();
    }
    List<Fix.Edit> edits =
        some.size() == ids.size()
            ? List.of(comment.get().removal())
            : List.of(comment.get().naming(ids.stream().filter(id -> !some.contains(id)).toList()));
    return List.of(new Fix("Remove the " + what, Fix.Applicability.SAFE, edits));
  }
}
