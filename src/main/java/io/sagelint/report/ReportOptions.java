package io.sagelint.report;

import io.sagelint.engine.Shard;
import java.util.function.UnaryOperator;

/**
 * What the caller decides about a report; a format takes what concerns it.
 *
 * @param style whether the text is coloured
 * @param shown what lists have
 * @param toolVersion the version that JSON, SARIF and HTML name
 * @param fromRoot turns a path as reports name it into one from the root of the repository, for
 *     formats whose readers know nothing of the working directory
 * @param shard the part of the run that the report is of
 */
public record ReportOptions(
    Style style, Shown shown, String toolVersion, UnaryOperator<String> fromRoot, Shard shard) {
  /** The same without colours. */
  public ReportOptions plain() {
    return new ReportOptions(Style.PLAIN, shown, toolVersion, fromRoot, shard);
  }
}
