package io.sagelint.suppression;

import io.sagelint.rule.Rule;
import java.util.List;

/**
 * What a repository allows.
 *
 * @param reasons whether a suppression without a reason counts for nothing
 * @param forbidden the rules that may not be suppressed
 */
public record Policy(boolean reasons, List<Note.Id> forbidden) {
  /** Reasons are wanted, and every rule may be suppressed. */
  public static final Policy STANDARD = new Policy(true, List.of());

  boolean forbids(Rule rule) {
    return forbidden.stream().anyMatch(id -> id.pattern().matches(rule));
  }
}
