package io.sagelint.suppression;

import java.util.List;
import java.util.function.Predicate;

/** What patterns of paths in a configuration mean. */
@FunctionalInterface
public interface PathPatterns {
  /** Whether one of the patterns covers a path, as reports name it. */
  Predicate<String> of(List<String> patterns);
}
