package io.sagelint.config;

import io.sagelint.rule.Rule;
import io.sagelint.rule.RulePattern;
import io.sagelint.rule.RuleSet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules that a run is asked for.
 *
 * @param wanted ids, globs, {@code tag:NAME}; none: the default pack
 * @param skipped the same, of those not to run
 */
public record RuleSelection(List<String> wanted, List<String> skipped) {
  /** Whether anything is selected at all. */
  private boolean isMade() {
    return !wanted.isEmpty() || !skipped.isEmpty();
  }

  /**
   * Reads the rules and selects; without a selection, only those that judge without being asked for
   * are read.
   *
   * @throws ConfigurationException if a pattern matches no rule, or a rule file is wrong
   * @throws IOException if a folder cannot be listed
   */
  public RuleSet from(RuleSources sources) throws IOException {
    return of(isMade() ? sources.rules() : sources.byDefault());
  }

  /**
   * Selects.
   *
   * @throws ConfigurationException if a pattern matches no rule
   */
  public RuleSet of(RuleSet all) {
    List<Rule> kept = new ArrayList<>(all.rules());
    if (wanted.isEmpty()) {
      kept.removeIf(rule -> !rule.isDefault());
    } else {
      kept.retainAll(matching(wanted, all));
    }
    kept.removeAll(matching(skipped, all));
    return kept.size() == all.rules().size() ? all : all.with(kept);
  }

  private static List<Rule> matching(List<String> patterns, RuleSet all) {
    List<Rule> matching = new ArrayList<>();
    for (String pattern : patterns) {
      RulePattern meant = pattern(pattern);
      List<Rule> found = all.rules().stream().filter(meant::matches).toList();
      if (found.isEmpty()) {
        throw new ConfigurationException(meant.unknown(all.rules()));
      }
      matching.addAll(found);
    }
    return matching;
  }

  private static RulePattern pattern(String text) {
    try {
      return RulePattern.of(text);
    } catch (IllegalArgumentException wrong) {
      throw new ConfigurationException(wrong.getMessage());
    }
  }
}
