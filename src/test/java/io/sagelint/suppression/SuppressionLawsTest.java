package io.sagelint.suppression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sagelint.check.Finding;
import io.sagelint.check.Fix;
import io.sagelint.check.Report;
import io.sagelint.check.SuppressionProblem;
import io.sagelint.check.SuppressionProblem.Cause;
import io.sagelint.config.Configuration;
import io.sagelint.config.RuleOverrides;
import io.sagelint.config.RuleSelection;
import io.sagelint.config.RuleSources;
import io.sagelint.config.Suppressors;
import io.sagelint.engine.Linter;
import io.sagelint.engine.Workspace;
import io.sagelint.rule.RuleSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** Suppressions take away what they name and nothing else, and leave no trace once removed. */
final class SuppressionLawsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
  private static final Path FOLDER = Path.of("nowhere").toAbsolutePath();
  private static final RuleSources SOURCES = new RuleSources(List.of(), RuleOverrides.NONE, FOLDER);
  private static final RuleSet RULES = rules();

  /** The lines of a file to which comments are added; each has two findings of two rules. */
  private static final List<String> YAML =
      List.of(
          "Resources:",
          "  A:",
          "    Type: AWS::SageMaker::ModelBiasJobDefinition",
          "    Properties:",
          "      NetworkConfig:",
          "        EnableNetworkIsolation: false",
          "      ModelBiasJobOutputConfig: {}",
          "      JobResources: {ClusterConfig: {InstanceCount: 2}}",
          "  B:",
          "    Type: AWS::SageMaker::Model",
          "  C:",
          "    Type: AWS::SageMaker::NotebookInstance");

  private static final List<String> HCL =
      List.of(
          "resource \"aws_sagemaker_data_quality_job_definition\" \"a\" {",
          "  network_config {",
          "    enable_network_isolation = false",
          "  }",
          "  job_resources {",
          "    cluster_config {",
          "      instance_count = 2",
          "    }",
          "  }",
          "}",
          "resource \"aws_sagemaker_notebook_instance\" \"c\" {",
          "}");

  private static final List<String> RULE_IDS =
      List.of("network-isolation", "customer-managed-key", "inter-container-encryption");

  enum How {
    NONE,
    AT_THE_END,
    ABOVE,
    EXPIRED
  }

  @Property(tries = 60)
  void otherFindingsStayAndRemovingRestores(
      @ForAll boolean yaml,
      @ForAll @Size(12) List<How> hows,
      @ForAll @Size(12) List<Boolean> bits) {
    List<String> lines = yaml ? YAML : HCL;
    String plain = String.join("\n", lines) + "\n";
    Set<String> named = new HashSet<>();
    String text = commented(lines, hows, bits, named);
    Report before = lint(plain, yaml);
    Report after = lint(text, yaml);

    assertEquals(keys(before.findings()), keys(after.findings()));
    for (Finding finding : after.findings()) {
      boolean silent = finding.standing().suppressed();
      assertTrue(!silent || named.contains(finding.rule().id()), text);
    }
    assertEquals(
        keys(before.open()).stream().filter(key -> !named.contains(key.get(0))).toList(),
        keys(after.open()).stream().filter(key -> !named.contains(key.get(0))).toList());

    List<SuppressionProblem> problems = after.suppressions();
    assertTrue(
        problems.stream()
            .allMatch(one -> one.cause() == Cause.UNUSED || one.cause() == Cause.EXPIRED),
        text);
    String mended = applied(text, problems);
    Report last = lint(mended, yaml);
    assertEquals(List.of(), last.suppressions(), mended);
    assertEquals(keys(after.open()), keys(last.open()), mended);
    if (after.suppressed() == 0) {
      assertEquals(plain, mended);
    }
  }

  @Example
  void theLastDayCounts() {
    String text = "Resources:\n  C: # sagelint: ignore[*] a toy, until %s\n" + "    Type: %s\n";
    String type = "AWS::SageMaker::NotebookInstance";
    assertEquals(1, lint(text.formatted(TODAY, type), true).suppressed());
    assertEquals(0, lint(text.formatted(TODAY.minusDays(1), type), true).suppressed());
  }

  private static String commented(
      List<String> lines, List<How> hows, List<Boolean> bits, Set<String> named) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      List<String> ids = new ArrayList<>(List.of(RULE_IDS.get(i % RULE_IDS.size())));
      if (bits.get(i)) {
        ids.add(RULE_IDS.get((i + 1) % RULE_IDS.size()));
      }
      How how = line.equals("}") || line.strip().equals("}") ? How.NONE : hows.get(i);
      String indent = line.substring(0, line.length() - line.stripLeading().length());
      String until = how == How.EXPIRED ? ", until 2026-06-14" : "";
      String comment = "# sagelint: ignore[" + String.join(", ", ids) + "] a toy" + until;
      if (how == How.ABOVE || how == How.EXPIRED) {
        text.append(indent).append(comment).append('\n');
      }
      text.append(line);
      if (how == How.AT_THE_END) {
        text.append("  ").append(comment);
      }
      if (how == How.ABOVE || how == How.AT_THE_END) {
        named.addAll(ids);
      }
      text.append('\n');
    }
    return text.toString();
  }

  private static String applied(String text, List<SuppressionProblem> problems) {
    List<Fix.Edit> edits =
        problems.stream()
            .map(one -> one.fixes().get(0))
            .flatMap(fix -> fix.edits().stream())
            .sorted(Comparator.comparing((Fix.Edit edit) -> edit.span().start()).reversed())
            .toList();
    StringBuilder out = new StringBuilder(text);
    edits.forEach(edit -> out.replace(edit.span().start(), edit.span().end(), edit.text()));
    return out.toString();
  }

  /** What a finding is, wherever it has moved to. */
  private static List<List<String>> keys(List<Finding> findings) {
    return findings.stream()
        .map(one -> List.of(one.rule().id(), one.resource().address(), one.property()))
        .sorted(Comparator.comparing(Object::toString))
        .collect(Collectors.toList());
  }

  private static Report lint(String text, boolean yaml) {
    Path file = FOLDER.resolve(yaml ? "template.yaml" : "main.tf");
    Workspace workspace = new Workspace(FOLDER);
    workspace.overlay(file, text.getBytes(StandardCharsets.UTF_8));
    Linter linter = new Linter(RULES, workspace, false);
    linter.suppress(new Suppressors(Configuration.NONE, SOURCES).of(RULES, Set.of(), TODAY));
    try {
      return linter.lint(List.of(file));
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static RuleSet rules() {
    try {
      return new RuleSelection(List.of(), List.of()).from(SOURCES);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
