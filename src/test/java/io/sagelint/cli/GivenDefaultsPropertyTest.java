package io.sagelint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.sagelint.check.Certainty;
import io.sagelint.check.Finding;
import io.sagelint.engine.GivenParameters;
import io.sagelint.engine.Linter;
import io.sagelint.engine.Workspace;
import io.sagelint.rule.BuiltInRules;
import io.sagelint.rule.RuleSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** A law: to give every parameter its default is to give none. */
final class GivenDefaultsPropertyTest {
  private static final RuleSet RULES = BuiltInRules.byDefault();
  private static final Path TEMPLATE = Path.of("template.yaml");

  @Property(tries = 100)
  void givenDefaultsChangeNothingCertain(
      @ForAll @Size(3) List<Boolean> defaults,
      @ForAll @Size(min = 1, max = 6) List<@IntRange(max = 5) Integer> resources)
      throws IOException {
    String template = template(defaults, resources);
    List<String> given = new ArrayList<>();
    for (int i = 0; i < defaults.size(); i++) {
      given.add("P" + i + "=" + defaults.get(i));
    }
    assertEquals(certain(template, List.of()), certain(template, given), template);
    assertEquals(certain(template, List.of()), certain(template, List.of(String.join(" ", given))));
  }

  private static String template(List<Boolean> defaults, List<Integer> resources) {
    StringBuilder out = new StringBuilder("Parameters:\n");
    for (int i = 0; i < defaults.size(); i++) {
      out.append("  P").append(i).append(": {Type: String, Default: \"");
      out.append(defaults.get(i)).append("\"}\n");
    }
    out.append("Conditions:\n  C0: !Equals [!Ref P0, \"true\"]\n");
    out.append("  C1: !And [!Condition C0, !Not [!Equals [!Ref P1, \"true\"]]]\n");
    out.append("  C2: !Equals [!Sub '${P1}-${P2}', true-false]\nResources:\n");
    for (int i = 0; i < resources.size(); i++) {
      int kind = resources.get(i);
      out.append("  M").append(i).append(":\n    Type: AWS::SageMaker::Model\n");
      if (kind % 2 == 0) {
        out.append("    Condition: C").append(kind / 2).append('\n');
      }
      String value = kind < 3 ? "!Ref P" + kind : "!If [C" + (kind - 3) + ", true, !Ref P0]";
      out.append("    Properties: {EnableNetworkIsolation: ").append(value).append("}\n");
    }
    return out.toString();
  }

  private static Set<String> certain(String template, List<String> arguments) throws IOException {
    Workspace workspace = new Workspace(Path.of(""));
    workspace.overlay(TEMPLATE, template.getBytes(StandardCharsets.UTF_8));
    GivenParameters given = GivenParameters.of(arguments, workspace);
    Set<String> findings = new TreeSet<>();
    for (Finding finding :
        new Linter(RULES, workspace, false, given).lint(List.of(TEMPLATE)).findings()) {
      if (finding.certainty() == Certainty.CERTAIN) {
        findings.add(finding.rule().id() + " " + finding.resource().address());
      }
    }
    return findings;
  }
}
