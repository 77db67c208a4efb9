package io.sagelint.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The formats a report can be written in. */
public enum OutputFormat {
  /** Frames with source lines, for people. */
  TEXT,
  /** One line a finding, for grep and editors. */
  CONCISE,
  /** How often each rule speaks. */
  STATISTICS,
  /** Everything, for programs; a JSON Schema describes it. */
  JSON,
  /** For code scanning of GitHub and other viewers. */
  SARIF,
  /** For the test panes of CI services. */
  JUNIT,
  /** Annotations of GitHub Actions. */
  GITHUB,
  /** For the code quality widget of GitLab. */
  GITLAB,
  /** XML that many dashboards read. */
  CHECKSTYLE,
  /** For reviewdog. */
  RDJSON,
  /** Tables for comments and summaries. */
  MARKDOWN,
  /** One page for a browser. */
  HTML;

  /** The name in options. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** All names, in the order of help texts. */
  public static List<String> ids() {
    return Stream.of(values()).map(OutputFormat::id).toList();
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
      case TEXT -> new TextReporter(options.style(), options.shown());
      case CONCISE -> new ConciseReporter(options.shown());
      case STATISTICS -> new StatisticsReporter(options.style(), options.shown().undetermined());
      case JSON -> new JsonReporter(options.toolVersion(), options.shard());
      case SARIF -> new SarifReporter(options.toolVersion(), options.fromRoot(), options.shard());
      case JUNIT -> new JunitReporter(options.shown());
      case GITHUB -> new GithubReporter(options.shown(), options.fromRoot());
      case GITLAB -> new GitlabReporter(options.fromRoot());
      case CHECKSTYLE -> new CheckstyleReporter(options.shown());
      case RDJSON -> new RdjsonReporter(options.shown());
      case MARKDOWN -> new MarkdownReporter(options.shown(), Integer.MAX_VALUE);
      case HTML -> new HtmlReporter(options.toolVersion());
    };
  }
}
