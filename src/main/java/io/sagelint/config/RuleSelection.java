package io.sagelint.config;

import io.sagelint.read.Nearest;
import io.sagelint.rule.Rule;
import io.sagelint.rule.RuleSet;
import io.sagelint.source.Glob;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The rules that a run is asked for.
 *
 * @param wanted ids, globs, {@code tag:NAME}; none: the default pack
 * @param skipped the same, of those not to run
 */
public record RuleSelection(List<String> wanted, List<String> skipped) {
  private static final String TAG = "tag:";

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
    return all.with(kept);
  }

  private static Glob glob(String pattern) {
    try {
      return Glob.of(pattern);
    } catch (IllegalArgumentException wrong) {
      throw new ConfigurationException("no pattern: " + pattern + ": " + wrong.getMessage());
    }
  }

  private static List<Rule> matching(List<String> patterns, RuleSet all) {
    List<Rule> matching = new ArrayList<>();
    for (String pattern : patterns) {
      List<Rule> found = all.rules().stream().filter(meant(pattern)).toList();
      if (found.isEmpty()) {
        throw new ConfigurationException(none(pattern, all));
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
