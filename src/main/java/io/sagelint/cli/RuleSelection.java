package io.sagelint.cli;

import io.sagelint.rule.Rule;
import io.sagelint.rule.RuleSet;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.PatternSyntaxException;

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
    List<Rule> kept = new ArrayList<>(all.rules());
    if (!wanted.isEmpty()) {
      kept.retainAll(matching(wanted, all));
    }
    kept.removeAll(matching(skipped, all));
    return all.with(kept);
  }

  private static PathMatcher matcher(String pattern) {
    try {
      return FileSystems.getDefault().getPathMatcher("glob:" + pattern);
    } catch (PatternSyntaxException wrong) {
      throw new UsageException("no pattern: " + pattern + ": " + wrong.getDescription());
    }
  }

  private static List<Rule> matching(List<String> patterns, RuleSet all) {
    List<Rule> matching = new ArrayList<>();
    for (String pattern : patterns) {
      PathMatcher glob = matcher(pattern);
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
