package io.sagelint.cli;

import io.sagelint.read.Nearest;
import io.sagelint.rule.Rule;
import io.sagelint.rule.RuleSet;
import io.sagelint.source.Glob;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The rules that {@code --rule} and {@code --skip-rule} leave. */
record RuleSelection(List<String> wanted, List<String> skipped) {
  private static final String TAG = "tag:";

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

  private static Glob glob(String pattern) {
    try {
      return Glob.of(pattern);
    } catch (IllegalArgumentException wrong) {
      throw new UsageException("no pattern: " + pattern + ": " + wrong.getMessage());
    }
  }

  private static List<Rule> matching(List<String> patterns, RuleSet all) {
    List<Rule> matching = new ArrayList<>();
    for (String pattern : patterns) {
      List<Rule> found = all.rules().stream().filter(meant(pattern)).toList();
      if (found.isEmpty()) {
        throw new UsageException(none(pattern, all));
      }
      matching.addAll(found);
    }
    return matching;
  }

  private static String none(String pattern, RuleSet all) {
    Set<String> names = new TreeSet<>();
    for (Rule rule : all.rules()) {
      names.add(rule.id());
      rule.tags().forEach(tag -> names.add(TAG + tag));
    }
    String what = pattern.startsWith(TAG) ? "no rule has " : "no rule is named ";
    return what + pattern + Nearest.hint(pattern, names) + "; see: sagelint rules";
  }

  private static Predicate<Rule> meant(String pattern) {
    boolean tag = pattern.startsWith(TAG);
    Glob glob = glob(tag ? pattern.substring(TAG.length()) : pattern);
    return tag
        ? rule -> rule.tags().stream().anyMatch(one -> glob.matches(one))
        : rule -> glob.matches(rule.id());
  }
}
