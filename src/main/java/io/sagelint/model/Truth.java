package io.sagelint.model;

/**
 * Kleene's strong three-valued logic: what is not known stays unknown unless it does not matter.
 */
public enum Truth {
  TRUE,
  FALSE,
  UNKNOWN;

  /** The truth of a Java boolean. */
  public static Truth of(boolean value) {
    return value ? TRUE : FALSE;
  }

  /** False if either is, else unknown if either is. */
  public Truth and(Truth other) {
    if (this == FALSE || other == FALSE) {
      return FALSE;
    }
    return this == TRUE ? other : UNKNOWN;
  }

  /** True if either is, else unknown if either is. */
  public Truth or(Truth other) {
    return not().and(other.not()).not();
  }

  /** Swaps true and false. */
  public Truth not() {
    return switch (this) {
      case TRUE -> FALSE;
      case FALSE -> TRUE;
      case UNKNOWN -> UNKNOWN;
    };
  }
}
