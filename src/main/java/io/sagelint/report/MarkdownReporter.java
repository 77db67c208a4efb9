package io.sagelint.report;

import io.sagelint.check.Fix;
import io.sagelint.check.Report;
import io.sagelint.check.Tally;
import io.sagelint.check.Verdict;
import java.io.IOException;
import java.io.Writer;
import java.util.Comparator;
import java.util.List;

/**
 * Tables as GitHub and GitLab render them, for summaries of jobs and comments.
 *
 * @param shown what is listed beside findings and errors
 * @param room how many UTF-16 units the rows may have together; the worst come first, and what does
 *     not fit is counted
 */
public record MarkdownReporter(Shown shown, int room) implements Reporter {
  private static final String SPECIAL = "\\`*_[]<>|~&$";

  @Override
  public void write(Report report, Writer out) throws IOException {
    out.append("## SageLint\n\n").append(text(Summary.of(report))).append(".\n");
    coverage(report.counts(), out);
    List<Notice> all =
        Notice.of(report, shown).stream().sorted(Comparator.comparing(Notice::rank)).toList();
    int left = table("Findings", of(all, Notice.Kind.FINDING), room, out);
    left = table("Could not be analysed", of(all, Notice.Kind.ERROR), left, out);
    left = table("Undetermined", of(all, Notice.Kind.UNDETERMINED), left, out);
    left = table("Suppressions to mend", of(all, Notice.Kind.WARNING), left, out);
    table("Suppressed", shown.suppressed() ? Notice.suppressed(report) : List.of(), left, out);
  }

  private static List<Notice> of(List<Notice> all, Notice.Kind kind) {
    return all.stream().filter(notice -> notice.kind() == kind).toList();
  }

  private static void coverage(Tally tally, Writer out) throws IOException {
    boolean suppressed = tally.columns().contains(Verdict.SUPPRESSED);
    out.append("\n| Concern | Places | Pass | Fail | Undetermined |");
    out.append(suppressed ? " Suppressed |\n" : "\n");
    out.append("|---|--:|--:|--:|--:|").append(suppressed ? "--:|\n" : "\n");
    for (String concern : tally.concerns()) {
      out.append("| ").append(text(concern)).append(" | ");
      out.append(Integer.toString(tally.applicable(concern)));
      for (Verdict verdict : tally.columns()) {
        out.append(" | ").append(Integer.toString(tally.count(concern, verdict)));
      }
      out.append(" |\n");
    }
  }

  /** Writes the rows that there is room for, and returns the room that is left. */
  private static int table(String title, List<Notice> notices, int room, Writer out)
      throws IOException {
    if (notices.isEmpty()) {
      return room;
    }
    out.append("\n### ").append(title).append("\n\n| | Where | What |\n|---|---|---|\n");
    int left = room;
    int written = 0;
    for (Notice notice : notices) {
      String row = row(notice);
      if (row.length() > left) {
        break;
      }
      out.append(row);
      left -= row.length();
      written++;
    }
    if (written < notices.size()) {
      out.append("\n").append(Integer.toString(notices.size() - written)).append(" more.\n");
    }
    return left;
  }

  private static String row(Notice notice) {
    String help = notice.help().isEmpty() ? "" : "<br>" + text(notice.help());
    String fix = notice.fixes().stream().findFirst().map(MarkdownReporter::fix).orElse("");
    String what = text(notice.message()) + help + fix;
    String code = notice.word() + " " + notice.code();
    return "| " + text(code) + " | " + text(notice.place()) + " | " + what + " |\n";
  }

  private static String fix(Fix fix) {
    Frame.Note note = Frames.note(fix);
    StringBuilder out = new StringBuilder("<br>Fix: ").append(text(Visible.of(note.text())));
    String lines = String.join("\n", note.made().orElseThrow().lines());
    for (String line : lines.stripIndent().lines().toList()) {
      String code = line.stripLeading();
      String indent = "&nbsp;".repeat(line.length() - code.length());
      out.append("<br><code>").append(indent).append(text(Visible.of(code))).append("</code>");
    }
    return out.toString();
  }

  /** The text as it is: nothing in it marks up. */
  private static String text(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      out.append(SPECIAL.indexOf(text.charAt(i)) < 0 ? "" : "\\").append(text.charAt(i));
    }
    return out.toString();
  }
}
