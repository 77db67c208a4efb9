package io.sagelint.rule;

import io.sagelint.read.Nearest;
import io.sagelint.source.Glob;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** A way to name rules: an id, a glob of ids, or {@code tag:NAME} for a pack. */
public final class RulePattern {
  private static final String TAG = "tag:";

  private final String text;
  private final Glob glob;

  private RulePattern(String text, Glob glob) {
    this.text = text;
    this.glob = glob;
  }

  /**
   * Reads a pattern.
   *
   * @throws IllegalArgumentException if it is no glob; the message says why
   */
  public static RulePattern of(String text) {
    String name = text.startsWith(TAG) ? text.substring(TAG.length()) : text;
    try {
      return new RulePattern(text, Glob.of(name));
    } catch (IllegalArgumentException wrong) {
      String message = "no pattern: " + text + ": " + wrong.getMessage();
      throw new IllegalArgumentException(message, wrong);
    }
  }

  /** Whether a rule is meant. */
  public boolean matches(Rule rule) {
    return text.startsWith(TAG)
        ? rule.tags().stream().anyMatch(glob::matches)
        : glob.matches(rule.id());
  }

  /** What to say if no rule is meant. */
  public String unknown(Collection<Rule> rules) {
    Set<String> names = new TreeSet<>();
    for (Rule rule : rules) {
      names.add(rule.id());
      rule.tags().forEach(tag -> names.add(TAG + tag));
    }
    String what = text.startsWith(TAG) ? "no rule has " : "no rule is named ";
    return what + text + Nearest.hint(text, names) + "; see: sagelint rules";
  }

  @Override
  public String toString() {
    return text;
  }
}
