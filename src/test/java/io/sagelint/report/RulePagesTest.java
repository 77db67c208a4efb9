package io.sagelint.report;

import io.sagelint.rule.Frameworks;
import io.sagelint.rule.Rule;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The list of rules and a rule's page: {@code testdata/report/rules}. */
final class RulePagesTest {
  private static final List<Rule> RULES = List.of(Sample.ENCRYPTION, Sample.KEY);
  private static final Frameworks FRAMEWORKS =
      new Frameworks(Map.of("SageMaker.9", Map.of("NIST 800-53 r5", List.of("SC-8", "SC-8(1)"))));

  @Test
  void aTableOfRules() throws IOException {
    assertRules(RulesFormat.TEXT, "rules/expected.txt");
  }

  @Test
  void aTableForMarkdown() throws IOException {
    assertRules(RulesFormat.MARKDOWN, "rules/expected.md");
  }

  @Test
  void rulesForPrograms() throws IOException {
    assertRules(RulesFormat.JSON, "rules/expected.json");
  }

  @Test
  void aPageThatExplainsARule() throws IOException {
    StringWriter out = new StringWriter();
    new RulePage(Style.PLAIN).write(Sample.ENCRYPTION, FRAMEWORKS, out);
    Golden.assertSame("rules/expected.page", out.toString());
  }

  private static void assertRules(RulesFormat format, String golden) throws IOException {
    StringWriter out = new StringWriter();
    format.write(RULES, out);
    Golden.assertSame(golden, out.toString());
  }
}
