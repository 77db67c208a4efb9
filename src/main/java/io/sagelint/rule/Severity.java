package io.sagelint.rule;

import java.util.Locale;
import java.util.Optional;

/** How much a finding matters, worst first. */
public enum Severity {
  CRITICAL,
  HIGH,
  MEDIUM,
  LOW;

  /** The name in rule files, options and reports. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether this is as bad as another, or worse. */
  public boolean atLeast(Severity other) {
    return compareTo(other) <= 0;
  }

  /** The severity of a name. */
  public static Optional<Severity> of(String id) {
    for (Severity severity : values()) {
      if (severity.id().equals(id)) {
        return Optional.of(severity);
      }
    }
    return Optional.empty();
  }
}
