package io.sagelint.report;

import io.sagelint.check.Report;
import io.sagelint.model.Language;
import io.sagelint.rule.Rule;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** The pages of the rules that a report speaks of, folded. */
final class HtmlRules {
  private HtmlRules() {}

  static void write(Report report, Html html) throws XMLStreamException, IOException {
    List<Rule> rules = RuleHelp.rules(report);
    if (rules.isEmpty()) {
      return;
    }
    html.text("h2", "Rules");
    for (Rule rule : rules) {
      html.element("details", details -> write(rule, details));
      html.lineFeed();
    }
  }

  private static void write(Rule rule, Html html) throws XMLStreamException, IOException {
    html.element(
        "summary",
        head -> {
          head.text("code", rule.id());
          head.text(" " + rule.page().title());
        });
    paragraphs("Why", rule.page().why(), html);
    for (Map.Entry<Language, String> fix : rule.page().fix().entrySet()) {
      paragraphs("Fix in " + RulePage.name(fix.getKey()), fix.getValue(), html);
    }
    paragraphs("What the fix changes", rule.page().consequence(), html);
    paragraphs("Controls", String.join(", ", rule.page().controls()), html);
    for (String url : rule.page().references()) {
      html.element("p", line -> line.text("a", url, "href", url, "rel", "noreferrer"));
    }
  }

  private static void paragraphs(String title, String text, Html html) throws XMLStreamException {
    if (text.isBlank()) {
      return;
    }
    html.text("h4", title);
    for (String paragraph : RuleHelp.joined(text).split("\n\\s*")) {
      if (!paragraph.isBlank()) {
        html.text("p", paragraph);
      }
    }
  }
}
