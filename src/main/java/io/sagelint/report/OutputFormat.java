package io.sagelint.report;

import java.util.Locale;
import java.util.Optional;

/** The formats a report can be written in. */
public enum OutputFormat {
  /** Frames with source lines, for people. */
  TEXT,
  /** One line a finding, for grep and editors. */
  CONCISE,
  /** Everything, for programs; a JSON Schema describes it. */
  JSON;

  /** The name in options. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format of a name. */
  public static Optional<OutputFormat> of(String id) {
    for (OutputFormat format : values()) {
      if (format.id().equals(id)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  /** What writes this format. */
  public Reporter reporter(ReportOptions options) {
    return switch (this) {
      case TEXT -> new TextReporter(options.style(), options.showUndetermined());
      case CONCISE -> new ConciseReporter(options.showUndetermined());
      case JSON -> new JsonReporter(options.toolVersion());
    };
  }
}
