package io.sagelint.suppression;

import io.sagelint.check.SuppressionProblem;
import io.sagelint.check.SuppressionProblem.Cause;
import io.sagelint.rule.Rule;
import io.sagelint.source.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Tells which suppressions count, and what is wrong with the others.
 *
 * @param today those whose last day is before it are over
 * @param ran the rules of the run
 * @param all asked only for names that mean none of them
 */
public record Review(
    Policy policy, LocalDate today, List<Rule> ran, Supplier<? extends Collection<Rule>> all) {
  /** Nothing runs. */
  static final Review NONE = new Review(Policy.STANDARD, LocalDate.MIN, List.of(), List::of);

  /** Whether a suppression silences a rule that it names. */
  boolean counts(Note note, Rule rule) {
    return isReasoned(note) && !note.expired(today) && !policy.forbids(rule);
  }

  private boolean isReasoned(Note note) {
    return !policy.reasons() || !note.reason().isEmpty();
  }

  /** What to say if no rule has a name. */
  public Optional<String> unknown(Note.Id id) {
    if (runs(id)) {
      return Optional.empty();
    }
    Collection<Rule> rules = List.copyOf(all.get());
    boolean known = rules.stream().anyMatch(id.pattern()::matches);
    return known ? Optional.empty() : Optional.of(id.pattern().unknown(rules));
  }

  /** What no time and no input mends: the names of a suppression, and a missing reason. */
  public List<SuppressionProblem> mistakes(Note note) {
    List<SuppressionProblem> problems = new ArrayList<>();
    for (Note.Id id : note.ids()) {
      Optional<String> unknown = unknown(id);
      if (unknown.isPresent()) {
        problems.add(problem(Cause.UNKNOWN_RULE, note, List.of(id), id.span(), unknown.get()));
      } else if (isForbidden(id)) {
        String message = id.pattern() + " may not be suppressed in this repository";
        problems.add(problem(Cause.FORBIDDEN, note, List.of(id), id.span(), message));
      }
    }
    if (!isReasoned(note)) {
      String message = "a reason is missing, so nothing is suppressed";
      problems.add(problem(Cause.NO_REASON, note, note.ids(), note.place(), message));
    }
    return problems;
  }

  /** Adds the problems of a suppression; {@code complete} if all that it is about was judged. */
  void review(Note note, Set<Note.Id> used, boolean complete, List<SuppressionProblem> problems) {
    problems.addAll(mistakes(note));
    List<Note.Id> live =
        note.ids().stream().filter(this::runs).filter(id -> !isForbidden(id)).toList();
    List<Note.Id> unused = live.stream().filter(id -> !used.contains(id)).toList();
    if (live.isEmpty() || !isReasoned(note)) {
      return;
    }
    if (note.expired(today)) {
      String message =
          "this counted until %s; remove it, or look again and set another day"
              .formatted(note.until().orElseThrow());
      problems.add(problem(Cause.EXPIRED, note, note.ids(), note.place(), message));
    } else if (complete && !unused.isEmpty()) {
      boolean one = unused.size() == 1;
      String message = names(unused) + (one ? " says" : " say") + " nothing here; remove it";
      Span place = unused.size() == note.ids().size() ? note.place() : unused.get(0).span();
      problems.add(problem(Cause.UNUSED, note, unused, place, message));
    }
  }

  private boolean runs(Note.Id id) {
    return ran.stream().anyMatch(id.pattern()::matches);
  }

  private boolean isForbidden(Note.Id id) {
    return ran.stream().filter(id.pattern()::matches).anyMatch(policy::forbids);
  }

  private static String names(List<Note.Id> ids) {
    return ids.stream().map(id -> id.pattern().toString()).collect(Collectors.joining(", "));
  }

  private static SuppressionProblem problem(
      Cause cause, Note note, List<Note.Id> ids, Span place, String message) {
    boolean stale = cause == Cause.UNUSED || cause == Cause.EXPIRED;
    return new SuppressionProblem(
        cause,
        note.kind(),
        ids.stream().map(id -> id.pattern().toString()).toList(),
        place,
        message,
        stale ? note.without(cause.id() + " suppression", ids) : List.of());
  }
}
