package io.sagelint.report;

import io.sagelint.check.Certainty;
import io.sagelint.check.Finding;
import io.sagelint.check.Fix;
import io.sagelint.check.Report;
import io.sagelint.check.Suppression;
import io.sagelint.check.SuppressionProblem;
import io.sagelint.check.Undetermined;
import io.sagelint.diagnostic.Problem;
import io.sagelint.model.Hop;
import io.sagelint.rule.Rule;
import io.sagelint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A finding, an undetermined place or an error, in the words of formats that list all three alike.
 *
 * @param word a severity, {@code undetermined}, {@code error}, {@code warning} or {@code
 *     suppressed}
 * @param code the rule's id, or the kind of the error
 * @param subject the place that was judged; empty for an error
 * @param message one line, safe to show
 * @param help what to write instead; may be empty
 * @param url a page about the rule; may be empty
 * @param path the file, as it is named
 * @param span a part of one line of the file
 * @param fixes ways to mend it
 */
public record Notice(
    Kind kind,
    Level level,
    String word,
    String code,
    String subject,
    String message,
    String help,
    String url,
    String path,
    Optional<Span> span,
    List<Hop> related,
    List<Fix> fixes) {
  /** A notice without fixes. */
  public Notice(
      Kind kind,
      Level level,
      String word,
      String code,
      String subject,
      String message,
      String help,
      String url,
      String path,
      Optional<Span> span,
      List<Hop> related) {
    this(kind, level, word, code, subject, message, help, url, path, span, related, List.of());
  }

  /** All words, the worst first. */
  static final List<String> WORDS =
      List.of(
          "critical", "high", "error", "medium", "low", "warning", "undetermined", "suppressed");

  /** Which list of the report it is from. */
  public enum Kind {
    FINDING,
    UNDETERMINED,
    ERROR,
    /** What is wrong with a suppression. */
    WARNING,
    SUPPRESSED
  }

  /**
   * All that a report tells, in its order: findings, then undetermined places, then errors, then
   * warnings.
   */
  static List<Notice> of(Report report, Shown shown) {
    List<Notice> all = new ArrayList<>();
    report.open().forEach(finding -> all.add(of(finding)));
    if (shown.undetermined()) {
      report.openUndetermined().forEach(undetermined -> all.add(of(undetermined)));
    }
    report.errors().forEach(error -> all.add(of(error)));
    if (shown.warnings()) {
      report.suppressions().forEach(problem -> all.add(of(problem)));
    }
    return all;
  }

  /** What suppressions keep silent about: findings, then undetermined places. */
  static List<Notice> suppressed(Report report) {
    List<Notice> all = new ArrayList<>();
    for (Finding finding : report.findings()) {
      if (finding.standing().suppressed()) {
        all.add(of(finding).by(finding.standing().suppression().orElseThrow()));
      }
    }
    for (Undetermined undetermined : report.undetermined()) {
      if (undetermined.standing().suppressed()) {
        all.add(of(undetermined).by(undetermined.standing().suppression().orElseThrow()));
      }
    }
    return all;
  }

  private Notice by(Suppression one) {
    return new Notice(
        Kind.SUPPRESSED,
        Level.NOTE,
        "suppressed",
        code,
        subject,
        message,
        Visible.of(SuppressionFrames.told(one)),
        url,
        path,
        span,
        List.of());
  }

  public static Notice of(SuppressionProblem problem) {
    Frame.Title title = SuppressionFrames.title(problem);
    return new Notice(
        Kind.WARNING,
        Level.WARNING,
        title.kind(),
        title.code(),
        "",
        Visible.of(title.message()),
        "",
        "",
        problem.place().file().path(),
        Optional.of(problem.place().firstLine()),
        List.of(),
        problem.fixes());
  }

  /** In these words. */
  public static Notice of(Finding finding) {
    boolean conditional = finding.certainty() == Certainty.CONDITIONAL;
    String certainty = conditional ? " Conditional: " + Frames.scenario(finding) + "." : "";
    return new Notice(
        Kind.FINDING,
        Level.of(finding.severity()),
        finding.severity().id(),
        finding.rule().id(),
        Visible.of(finding.resource().identity() + " " + finding.property()).strip(),
        Visible.of(finding.message() + certainty),
        Visible.of(finding.help().strip()),
        url(finding.rule()),
        finding.span().file().path(),
        Optional.of(finding.span().firstLine()),
        finding.related(),
        finding.fixes());
  }

  /** In these words. */
  public static Notice of(Undetermined undetermined) {
    String needs = String.join(", ", undetermined.needs());
    String message = Frames.title(undetermined).message();
    return new Notice(
        Kind.UNDETERMINED,
        Level.NOTE,
        "undetermined",
        undetermined.rule().id(),
        Visible.of(undetermined.resource().identity() + " " + undetermined.property()).strip(),
        Visible.of(needs.isEmpty() ? message : message + "; needs " + needs),
        "",
        url(undetermined.rule()),
        undetermined.span().file().path(),
        Optional.of(undetermined.span().firstLine()),
        undetermined.related(),
        List.of());
  }

  /** In these words. */
  public static Notice of(Problem error) {
    Frame.Title title = Frames.title(error);
    return new Notice(
        Kind.ERROR,
        Level.ERROR,
        title.kind(),
        title.code(),
        "",
        Visible.of(error.message()),
        "",
        "",
        error.path(),
        error.span().map(Span::firstLine),
        List.of(),
        List.of());
  }

  /** The notices of each file, files in the order of their paths. */
  static Map<String, List<Notice>> byPath(List<Notice> notices) {
    Map<String, List<Notice>> files = new TreeMap<>();
    for (Notice notice : notices) {
      files.computeIfAbsent(notice.path(), path -> new ArrayList<>()).add(notice);
    }
    return files;
  }

  /** Orders notices, the worst first. */
  int rank() {
    return WORDS.indexOf(word);
  }

  /** The message for a format that has no place for the word. */
  public String told() {
    return kind == Kind.UNDETERMINED ? word + ": " + message : message;
  }

  /** The path with the line and column, safe to show. */
  String place() {
    String at = span.map(one -> ":" + one.from().line() + ":" + one.from().column()).orElse("");
    return Visible.of(path) + at;
  }

  /** The first page that a rule refers to; may be empty. */
  static String url(Rule rule) {
    List<String> references = rule.page().references();
    return references.isEmpty() ? "" : references.get(0);
  }
}
