package io.sagelint.check;

import java.util.Locale;

/** Whether the default deployment fails, or only some deployment the author provided for. */
public enum Certainty {
  CERTAIN,
  CONDITIONAL;

  /** The name in reports. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
