package io.sagelint.check;

/** What a rule says of one place. */
public enum Verdict {
  PASS,
  FAIL,
  UNDETERMINED,
  /** What an honoured note silences: no rule's word, and no pass. */
  SUPPRESSED,
  /** The rule has nothing to say here; nothing is counted. */
  NOT_APPLICABLE
}
