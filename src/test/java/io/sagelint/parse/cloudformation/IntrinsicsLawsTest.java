package io.sagelint.parse.cloudformation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sagelint.check.Finding;
import io.sagelint.check.Report;
import io.sagelint.check.Undetermined;
import io.sagelint.engine.Linter;
import io.sagelint.engine.Workspace;
import io.sagelint.rule.BuiltInRules;
import io.sagelint.rule.RuleSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Laws of verdicts over random templates. */
class IntrinsicsLawsTest {
  private static final RuleSet RULES = BuiltInRules.byDefault();

  @Property(tries = 150)
  void longAndShortFormsAgree(@ForAll long seed) throws IOException {
    var template = RandomTemplate.of(seed, false);
    assertEquals(
        lint("a.yaml", TemplateText.YAML_LONG.of(template)),
        lint("a.yaml", TemplateText.YAML_SHORT.of(template)),
        () -> TemplateText.YAML_SHORT.of(template));
  }

  @Property(tries = 150)
  void yamlAndJsonAgree(@ForAll long seed) throws IOException {
    var template = RandomTemplate.of(seed, false);
    assertEquals(
        lint("a.json", TemplateText.JSON.of(template)),
        lint("a.yaml", TemplateText.YAML_SHORT.of(template)),
        () -> TemplateText.JSON.of(template));
  }

  @Property(tries = 400)
  void aParameterIsItsDefault(@ForAll long seed) throws IOException {
    String literals = TemplateText.YAML_SHORT.of(RandomTemplate.of(seed, false));
    String parameters = TemplateText.YAML_SHORT.of(RandomTemplate.of(seed, true));
    assertEquals(
        lint("a.yaml", literals), lint("a.yaml", parameters), () -> literals + "\n" + parameters);
  }

  private static String lint(String name, String text) throws IOException {
    Path folder = Path.of("target").toAbsolutePath();
    Workspace workspace = new Workspace(folder);
    workspace.overlay(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    Report report = new Linter(RULES, workspace, false).lint(List.of(folder.resolve(name)));
    assertTrue(report.errors().isEmpty(), () -> report.errors() + text);
    assertEquals(1, report.files(), text);
    TreeSet<String> verdicts = new TreeSet<>();
    for (Finding finding : report.findings()) {
      String where = finding.resource().address() + " " + finding.property();
      verdicts.add(where + " " + finding.rule().id() + " " + finding.certainty());
    }
    for (Undetermined open : report.undetermined()) {
      verdicts.add(open.resource().address() + " " + open.property() + " " + open.rule().id());
    }
    return String.join("\n", verdicts);
  }
}
