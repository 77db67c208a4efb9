package io.sagelint.report;

import io.sagelint.check.Finding;
import io.sagelint.check.Fix;
import io.sagelint.check.Report;
import io.sagelint.diagnostic.Problem;
import io.sagelint.rule.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The last line of every text. */
final class Summary {
  private Summary() {}

  static String of(Report report) {
    if (report.files() == 0 && report.findings().isEmpty() && report.errors().isEmpty()) {
      return "Nothing to check: no CloudFormation template or Terraform file was found";
    }
    StringBuilder out = new StringBuilder();
    if (report.open().isEmpty()) {
      out.append("No findings in ").append(count(report.files(), "file")).append(" (");
      out.append(count(report.resources(), "resource")).append("), ");
      out.append(report.openUndetermined().size()).append(" undetermined");
    } else {
      out.append(count(report.open().size(), "finding"));
      bySeverity(report.open(), out);
      out.append(", ").append(report.openUndetermined().size()).append(" undetermined in ");
      out.append(count(report.files(), "file"));
    }
    aside(report, out);
    if (!report.errors().isEmpty()) {
      out.append("; ").append(count(paths(report.errors()), "file"));
      out.append(" could not be fully analysed");
    }
    return out.toString();
  }

  /** What is not told, and what could be mended. */
  private static void aside(Report report, StringBuilder out) {
    List<String> counts = new ArrayList<>();
    if (report.suppressed() > 0) {
      counts.add(report.suppressed() + " suppressed");
    }
    if (report.baselined() > 0) {
      counts.add(report.baselined() + " in baseline");
    }
    if (!counts.isEmpty()) {
      out.append("; ").append(String.join(", ", counts));
    }
    int safe = report.fixable(Fix.Applicability.SAFE);
    int more = report.fixable() - safe;
    if (safe > 0) {
      out.append("; ").append(safe).append(" fixable with --fix");
    }
    if (more > 0) {
      out.append(safe > 0 ? ", " : "; ").append(more).append(safe > 0 ? " more" : " fixable");
      out.append(" with --fix=all");
    }
  }

  /** How many findings have a severity. */
  static int count(List<Finding> findings, Severity severity) {
    int count = 0;
    for (Finding finding : findings) {
      count += finding.severity() == severity ? 1 : 0;
    }
    return count;
  }

  private static void bySeverity(List<Finding> findings, StringBuilder out) {
    String separator = " (";
    for (Severity severity : Severity.values()) {
      int count = count(findings, severity);
      if (count > 0) {
        out.append(separator).append(count).append(' ').append(severity.id());
        separator = ", ";
      }
    }
    out.append(')');
  }

  private static int paths(List<Problem> errors) {
    Set<String> paths = new HashSet<>();
    for (Problem error : errors) {
      paths.add(error.path());
    }
    return paths.size();
  }

  private static String count(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
