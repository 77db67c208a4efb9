package io.sagelint.cli;

import io.sagelint.check.Tally;
import io.sagelint.model.TypePattern;
import io.sagelint.rule.Rule;
import io.sagelint.rule.RuleSet;
import io.sagelint.rule.Selection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The rules that a call names by {@code --rules} and that had nothing to judge: one may name a type
 * that there is none of.
 *
 * @param named files and folders of rules
 * @param directory where relative paths start, absolute
 */
record IdleRules(List<String> named, Path directory) {
  private static final int MAX_TOLD = 5;

  /** A note on each, or on the first of many. */
  List<String> notes(RuleSet rules, Tally tally) {
    List<String> notes = new ArrayList<>();
    for (Rule rule : rules.rules()) {
      if (isNamed(rule) && !tally.hasAsked(rule.id())) {
        notes.add(
            "rule "
                + rule.id()
                + ": no resource of its types"
                + types(rule)
                + " in what was linted");
      }
    }
    int more = notes.size() - MAX_TOLD;
    if (more > 0) {
      notes.subList(MAX_TOLD, notes.size()).clear();
      notes.add("and " + more + " more such rule" + (more == 1 ? "" : "s"));
    }
    return notes;
  }

  private boolean isNamed(Rule rule) {
    Path file = directory.resolve(rule.page().file()).normalize();
    return named.stream().anyMatch(name -> file.startsWith(directory.resolve(name).normalize()));
  }

  private static String types(Rule rule) {
    Set<String> types = new TreeSet<>();
    for (Selection selection : rule.selections()) {
      types.addAll(selection.kinds());
      if (selection instanceof Selection.ByType by) {
        by.types().stream().map(TypePattern::text).forEach(types::add);
      }
    }
    return types.isEmpty() ? "" : " (" + String.join(", ", types) + ")";
  }
}
