package io.sagelint.check;

import io.sagelint.catalogue.Setting;
import io.sagelint.condition.Subject;
import io.sagelint.model.Value;
import io.sagelint.rule.Rule;
import java.util.List;

/** Knows how the files that findings stand in are changed. */
@FunctionalInterface
public interface Remedies {
  /** Knows nothing. */
  Remedies NONE = (rule, setting, subject, deciding) -> List.of();

  /**
   * The ways to mend a failure.
   *
   * @param subject what was judged
   * @param deciding the value that made it fail
   */
  List<Fix> of(Rule rule, Setting setting, Subject subject, Value deciding);
}
