package io.sagelint.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/** The day of the run, in UTC so that every machine has the same. */
final class Today {
  private static final String VARIABLE = "SOURCE_DATE_EPOCH";

  private Today() {}

  /**
   * The day that the environment says, else that of the clock. The variable is that of
   * reproducible-builds.org: seconds since 1970.
   *
   * @throws UsageException if the variable is no number
   */
  static LocalDate of(Map<String, String> environment) {
    String given = environment.getOrDefault(VARIABLE, "");
    try {
      Instant now = given.isEmpty() ? Instant.now() : Instant.ofEpochSecond(Long.parseLong(given));
      return LocalDate.ofInstant(now, ZoneOffset.UTC);
    } catch (NumberFormatException | DateTimeException notSeconds) {
      throw new UsageException(VARIABLE + " is a number of seconds, not `" + given + "`");
    }
  }
}
