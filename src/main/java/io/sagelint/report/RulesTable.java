package io.sagelint.report;

import io.sagelint.rule.Rule;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** Rules as a table with a row for each. */
final class RulesTable {
  private static final List<String> HEAD =
      List.of("Rule", "Severity", "Concern", "Tags", "Title", "Controls");

  private RulesTable() {}

  /** Aligned columns, two spaces apart. */
  static void text(List<Rule> rules, Writer out) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEAD);
    for (Rule rule : rules) {
      rows.add(row(rule));
    }
    int[] widths = widths(rows);
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        line.append(row.get(i)).append(" ".repeat(widths[i] + 2 - row.get(i).length()));
      }
      out.append(line.toString().stripTrailing()).append('\n');
    }
  }

  /** A table as GitHub renders it. */
  static void markdown(List<Rule> rules, Writer out) throws IOException {
    markdownRow(HEAD, out);
    out.append("|---".repeat(HEAD.size())).append("|\n");
    for (Rule rule : rules) {
      List<String> row = new ArrayList<>(row(rule));
      row.set(0, "`" + row.get(0) + "`");
      markdownRow(row, out);
    }
  }

  private static void markdownRow(List<String> row, Writer out) throws IOException {
    for (String cell : row) {
      out.append("| ").append(cell.replace("|", "\\|")).append(' ');
    }
    out.append("|\n");
  }

  private static List<String> row(Rule rule) {
    Rule.Page page = rule.page();
    String controls = String.join(", ", page.controls());
    String tags = String.join(", ", rule.tags());
    List<String> row = new ArrayList<>();
    for (String cell :
        List.of(rule.id(), rule.severity().id(), rule.concern(), tags, page.title(), controls)) {
      row.add(Visible.of(cell));
    }
    return row;
  }

  private static int[] widths(List<List<String>> rows) {
    int[] widths = new int[HEAD.size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    return widths;
  }
}
