package io.sagelint.config;

import io.sagelint.check.SuppressionProblem;
import io.sagelint.diagnostic.Problem;
import io.sagelint.rule.Rule;
import io.sagelint.rule.RuleSet;
import io.sagelint.source.Span;
import io.sagelint.suppression.Note;
import io.sagelint.suppression.PeerNotes;
import io.sagelint.suppression.Review;
import io.sagelint.suppression.Suppressor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes what suppresses in a run.
 *
 * @param configured says what may be suppressed, and suppresses
 * @param sources all rules: a suppression may name one that does not run
 */
public record Suppressors(Configuration configured, RuleSources sources) {
  /**
   * For one run.
   *
   * @param honoured titles of the other tools whose suppressions count
   * @param today suppressions whose last day is before it are over
   * @throws ConfigurationException if the configuration names rules that do not exist or may not be
   *     suppressed
   */
  public Suppressor of(RuleSet ran, Set<String> honoured, LocalDate today) {
    Review review = new Review(configured.policy(), today, ran.rules(), this::all);
    List<Problem> mistakes = new ArrayList<>();
    for (Note.Id id : configured.policy().forbidden()) {
      review.unknown(id).ifPresent(message -> mistakes.add(mistake(id.span(), message)));
    }
    for (Note note : configured.ignore()) {
      for (SuppressionProblem wrong : review.mistakes(note)) {
        mistakes.add(mistake(wrong.place(), wrong.message()));
      }
    }
    if (!mistakes.isEmpty()) {
      throw new ConfigurationException(mistakes);
    }
    return new Suppressor(review, configured.ignore(), new PeerNotes(honoured));
  }

  private static Problem mistake(Span place, String message) {
    return new Problem(Problem.Kind.CONFIG, place.file().path(), Optional.of(place), message);
  }

  private Collection<Rule> all() {
    try {
      return sources.rules().rules();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
