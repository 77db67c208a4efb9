package io.sagelint.check;

import java.util.Locale;

/** How a finding compares with a baseline; the names are those of SARIF 2.1.0, section 3.27.24. */
public enum BaselineState {
  NEW,
  UNCHANGED;

  /** The name in reports. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
