package io.sagelint.suppression;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.sagelint.check.Suppression;
import io.sagelint.check.SuppressionProblem;
import io.sagelint.rule.RulePattern;
import io.sagelint.source.SourceFile;
import io.sagelint.source.Span;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Comments such as {@code # sagelint: ignore[network-isolation] needs pip, until 2027-01-31}. One
 * is about the line it ends, else about the line below, and about all that begins there.
 */
final class CommentReader {
  /** Each is compared with each finding, and with each line of code. */
  private static final int MOST = 1000;

  private static final Pattern START = Pattern.compile("(#|//|/\\*)[ \t]*sagelint:");
  private static final Pattern FORM =
      Pattern.compile(
          "[ \t]*(ignore|ignore-file)[ \t]*\\[([^\\]\r\n]*)\\][ \t:]*(.*)", Pattern.DOTALL);
  private static final Pattern UNTIL = Pattern.compile("(?:^|,)[ \t]*until[ \t]+([^,]*)$");
  private static final String USAGE =
      "write `sagelint: ignore[rule-id] reason, until 2027-01-31`, or ignore-file for the file";

  private final SourceFile file;
  private final Outline outline;
  private final List<String> signs;
  private final List<Note> notes;
  private final List<SuppressionProblem> problems;

  /** What {@link #below} found last: between the comment it was for and this are comments only. */
  private int code;

  /**
   * A reader of a file.
   *
   * @param signs what begins a comment in the language
   * @param notes what comments say is added here
   */
  CommentReader(
      SourceFile file,
      Outline outline,
      List<String> signs,
      List<Note> notes,
      List<SuppressionProblem> problems) {
    this.file = file;
    this.outline = outline;
    this.signs = signs;
    this.notes = notes;
    this.problems = problems;
  }

  void read() {
    Matcher start = START.matcher(file.text());
    int from = 0;
    int comments = 0;
    while (start.find(from)) {
      from = start.end();
      if (signs.contains(start.group(1)) && !outline.isText(start.start())) {
        Span comment = file.span(start.start(), end(start.start()));
        if (comments++ == MOST) {
          wrong(
              comment, "more than " + MOST + " such comments in a file; from here on none counts");
          return;
        }
        read(comment, start.end());
        from = comment.end();
      }
    }
  }

  private int end(int start) {
    String text = file.text();
    if (text.startsWith("/*", start)) {
      int close = text.indexOf("*/", start);
      return close < 0 ? text.length() : close + 2;
    }
    return file.span(start, text.length()).firstLine().end();
  }

  private void read(Span comment, int from) {
    String words = file.text().substring(from, comment.end());
    Matcher form =
        FORM.matcher(words.endsWith("*/") ? words.substring(0, words.length() - 2) : words);
    if (!form.matches()) {
      wrong(comment, "this names no rules; " + USAGE);
      return;
    }
    Span list = file.span(from + form.start(2), from + form.end(2));
    List<Note.Id> ids = ids(list);
    Optional<Scope> scope = form.group(1).equals("ignore") ? lines(comment) : wholeFile(comment);
    String said = form.group(3).strip().replaceAll("\\s+", " ");
    Matcher until = UNTIL.matcher(said);
    boolean ends = until.find();
    Optional<LocalDate> date = ends ? date(until.group(1).strip(), comment) : Optional.empty();
    if (ids.isEmpty() || scope.isEmpty() || ends && date.isEmpty()) {
      return;
    }
    String reason = ends ? said.substring(0, until.start()).strip() : said;
    notes.add(
        new Note(
            Suppression.Kind.INLINE,
            ids,
            reason,
            date,
            comment.firstLine(),
            scope.get(),
            Optional.of(new Comment(comment, list))));
  }

  private List<Note.Id> ids(Span list) {
    List<Note.Id> ids = new ArrayList<>();
    int at = list.start();
    for (String part : list.text().split(",", -1)) {
      String name = part.strip();
      int start = at + part.indexOf(name);
      Span span = file.span(start, start + name.length());
      at += part.length() + 1;
      if (name.isEmpty()) {
        wrong(list, "a rule is missing between the brackets; " + USAGE);
        return List.of();
      }
      try {
        ids.add(new Note.Id(RulePattern.of(name), span));
      } catch (IllegalArgumentException noPattern) {
        wrong(span, noPattern.getMessage());
        return List.of();
      }
    }
    return ids;
  }

  private Optional<LocalDate> date(String text, Span comment) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException noDate) {
      wrong(comment, "`" + text + "` is no date; write `until 2027-01-31`");
      return Optional.empty();
    }
  }

  private Optional<Scope> wholeFile(Span comment) {
    if (comment.start() > outline.head()) {
      wrong(comment, "ignore-file stands above the first line of code");
      return Optional.empty();
    }
    return Optional.of(new Scope.WholeFile(file));
  }

  private Optional<Scope> lines(Span comment) {
    int line = comment.from().line();
    String before = file.line(line).substring(0, comment.from().column() - 1);
    int about = isCode(before) ? line : below(comment);
    if (about > file.lineCount() || !isCode(file.line(about))) {
      wrong(comment, "no code follows; write it at the end of a line, or right above one");
      return Optional.empty();
    }
    int start = file.lineStart(about);
    int end = start + file.line(about).length();
    return Optional.of(new Scope.Region(file, start, outline.endOf(start, end)));
  }

  /** The line of code right below a comment; other comments may stand between. */
  private int below(Span comment) {
    int line = comment.to().line();
    if (!file.line(line).substring(comment.to().column() - 1).isBlank()) {
      return line;
    }
    code = Math.max(line + 1, code);
    while (code <= file.lineCount() && isComment(file.line(code))) {
      code++;
    }
    return code;
  }

  private boolean isCode(String text) {
    return !text.isBlank() && !isComment(text);
  }

  private boolean isComment(String text) {
    return signs.stream().anyMatch(text.stripLeading()::startsWith);
  }

  private void wrong(Span place, String message) {
    problems.add(
        new SuppressionProblem(
            SuppressionProblem.Cause.MALFORMED,
            Suppression.Kind.INLINE,
            List.of(),
            place.firstLine(),
            message,
            List.of()));
  }
}
