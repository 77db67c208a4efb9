package io.sagelint.report;

/**
 * What lists have beside findings and errors; JSON, SARIF and HTML always have it all.
 *
 * @param undetermined what the text does not decide; it is counted anyway
 * @param warnings what is wrong with suppressions
 * @param suppressed what suppressions keep silent about, in texts for people
 */
public record Shown(boolean undetermined, boolean warnings, boolean suppressed) {
  /** All of it but what is suppressed. */
  static final Shown OPEN = new Shown(true, true, false);
}
