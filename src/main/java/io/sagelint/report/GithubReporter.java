package io.sagelint.report;

import io.sagelint.check.Report;
import io.sagelint.source.Span;
import java.io.IOException;
import java.io.Writer;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Workflow commands of GitHub Actions, which shows them as annotations beside the lines. It shows
 * only ten a step of each kind, so the worst come first.
 *
 * @param shown what is listed beside findings and errors
 * @param paths names files from the root of the repository
 */
public record GithubReporter(Shown shown, UnaryOperator<String> paths) implements Reporter {

  @Override
  public void write(Report report, Writer out) throws IOException {
    List<Notice> notices =
        Notice.of(report, shown).stream().sorted(Comparator.comparing(Notice::rank)).toList();
    for (Notice notice : notices) {
      out.append("::").append(command(notice.level()));
      out.append(" title=").append(property(notice.word() + "[" + notice.code() + "]"));
      out.append(",file=").append(property(Visible.of(paths.apply(notice.path()))));
      if (notice.span().isPresent()) {
        place(notice.span().get(), out);
      }
      String help = notice.help().isEmpty() ? "" : "\n" + notice.help();
      out.append("::").append(data(notice.message() + help)).append('\n');
    }
  }

  private static void place(Span span, Writer out) throws IOException {
    out.append(",line=").append(Integer.toString(span.from().line()));
    out.append(",endLine=").append(Integer.toString(span.to().line()));
    out.append(",col=").append(Integer.toString(span.from().column()));
    out.append(",endColumn=").append(Integer.toString(span.to().column()));
  }

  private static String command(Level level) {
    return switch (level) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case NOTE -> "notice";
    };
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
