package io.sagelint.cli;

import io.sagelint.rule.Rule;
import io.sagelint.rule.RuleSet;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;

/** The rules that {@code --rule} and {@code --skip-rule} leave. */
record RuleSelection(List<String> wanted, List<String> skipped) {

  /**
   * Selects.
   *
   * @throws UsageException if a pattern matches no rule
   */
  RuleSet of(RuleSet all) {
    if (wanted.isEmpty() && skipped.isEmpty()) {
      return all;
    }
    List<Rule> kept = new ArrayList<>(wanted.isEmpty() ? all.rules() : matching(wanted, all));
    kept.removeAll(matching(skipped, all));
    return all.with(kept);
  }

  private static List<Rule> matching(List<String> patterns, RuleSet all) {
    List<Rule> matching = new ArrayList<>();
    for (String pattern : patterns) {
      PathMatcher glob = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
      List<Rule> found =
          all.rules().stream().filter(rule -> glob.matches(Path.of(rule.id()))).toList();
      if (found.isEmpty()) {
        throw new UsageException("no rule is named " + pattern + "; see: sagelint rules");
      }
      matching.addAll(found);
    }
    return matching;
  }
}
