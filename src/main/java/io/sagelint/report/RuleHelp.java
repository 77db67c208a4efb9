package io.sagelint.report;

import io.sagelint.check.Finding;
import io.sagelint.check.Report;
import io.sagelint.check.Undetermined;
import io.sagelint.model.Language;
import io.sagelint.rule.Rule;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The page of a rule for programs that show it beside a finding. */
public record RuleHelp(Rule rule) {
  /** The rules that a report speaks of, by id. */
  static List<Rule> rules(Report report) {
    return Stream.concat(
            report.findings().stream().map(Finding::rule),
            report.undetermined().stream().map(Undetermined::rule))
        .distinct()
        .sorted(Comparator.comparing(Rule::id))
        .toList();
  }

  /** Why the rule exists, each paragraph on one line. */
  public String why() {
    return joined(rule.page().why());
  }

  /** The page without markup. */
  String text() {
    StringBuilder page = new StringBuilder(why());
    rule.page().fix().forEach((language, fix) -> fix(RulePage.name(language) + ": ", fix, page));
    return page.toString();
  }

  /** The page with headings, a list of fixes and links. */
  public String markdown() {
    StringBuilder page = new StringBuilder(why());
    page.append("\n\n### How to fix\n");
    for (Map.Entry<Language, String> fix : rule.page().fix().entrySet()) {
      fix("- **" + RulePage.name(fix.getKey()) + "**: ", fix.getValue(), page);
    }
    if (!rule.page().consequence().isBlank()) {
      page.append("\n\n### What the fix changes\n\n").append(joined(rule.page().consequence()));
    }
    if (!rule.page().references().isEmpty()) {
      page.append("\n\n### References\n");
      rule.page().references().forEach(url -> page.append("\n- <").append(url).append('>'));
    }
    return page.append('\n').toString();
  }

  private static void fix(String start, String fix, StringBuilder page) {
    if (!fix.isBlank()) {
      page.append('\n').append(start).append(joined(fix));
    }
  }

  /** Lines that only the width of the rule file broke become one. */
  static String joined(String text) {
    return text.strip().replaceAll("(?<!\n)\\s*\n(?!\\s*\n)", " ");
  }
}
