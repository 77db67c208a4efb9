package io.sagelint.cli;

import io.sagelint.rule.Rule;
import io.sagelint.rule.RulePattern;
import io.sagelint.rule.RuleSet;
import java.util.ArrayList;
import java.util.List;

/** The rules that {@code --rule} and {@code --skip-rule} leave. */
record RuleSelection(List<String> wanted, List<String> skipped) {
  /** Whether anything is selected at all. */
  boolean isMade() {
    return !wanted.isEmpty() || !skipped.isEmpty();
  }

  /**
   * Selects.
   *
   * @throws UsageException if a pattern matches no rule
   */
  RuleSet of(RuleSet all) {
    List<Rule> kept = new ArrayList<>(all.rules());
    if (wanted.isEmpty()) {
      kept.removeIf(rule -> !rule.isDefault());
    } else {
      kept.retainAll(matching(wanted, all));
    }
    kept.removeAll(matching(skipped, all));
    return all.with(kept);
  }

  private static List<Rule> matching(List<String> patterns, RuleSet all) {
    List<Rule> matching = new ArrayList<>();
    for (String pattern : patterns) {
      RulePattern meant = pattern(pattern);
      List<Rule> found = all.rules().stream().filter(meant::matches).toList();
      if (found.isEmpty()) {
        throw new UsageException(meant.unknown(all.rules()));
      }
      matching.addAll(found);
    }
    return matching;
  }

  private static RulePattern pattern(String text) {
    try {
      return RulePattern.of(text);
    } catch (IllegalArgumentException wrong) {
      throw new UsageException(wrong.getMessage());
    }
  }
}
