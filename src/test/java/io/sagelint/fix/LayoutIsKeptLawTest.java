package io.sagelint.fix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sagelint.rule.BuiltInRules;
import io.sagelint.rule.RuleSet;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever the indentation, comments and line breaks of a file: only the flags are added. */
final class LayoutIsKeptLawTest {
  private static final RuleSet RULES = BuiltInRules.byDefault();
  private static final List<String> TEMPLATE =
      List.of(
          "Resources:",
          ">Bias:",
          ">>Type: AWS::SageMaker::ModelBiasJobDefinition",
          ">>Properties:",
          ">>>ModelBiasJobOutputConfig:",
          ">>>>KmsKeyId: !ImportValue key",
          ">>>JobResources:",
          ">>>>ClusterConfig:",
          ">>>>>InstanceCount: 2",
          ">>>>>VolumeKmsKeyId: !ImportValue key");
  private static final List<String> MODULE =
      List.of(
          "resource \"awscc_sagemaker_model_bias_job_definition\" \"bias\" {",
          ">role_arn = \"role\"",
          ">model_bias_job_output_config = { kms_key_id = var.key }",
          ">job_resources = {",
          ">>cluster_config = { instance_count = 2, volume_kms_key_id = var.key }",
          ">}",
          "}",
          "variable \"key\" {}");

  @Property(tries = 60)
  void yaml(
      @ForAll @IntRange(min = 1, max = 6) int step,
      @ForAll @IntRange(max = 10) int commented,
      @ForAll boolean windows,
      @ForAll boolean ends)
      throws IOException {
    holds("template.yaml", laid(TEMPLATE, step, commented, windows, ends), windows);
  }

  @Property(tries = 60)
  void hcl(
      @ForAll @IntRange(min = 1, max = 6) int step,
      @ForAll @IntRange(max = 8) int commented,
      @ForAll boolean windows,
      @ForAll boolean ends)
      throws IOException {
    holds("main.tf", laid(MODULE, step, commented, windows, ends), windows);
  }

  private static void holds(String name, String text, boolean windows) throws IOException {
    Fixing fixing = Fixing.of(name, text, RULES);
    assertEquals(2, fixing.fixed(), text);
    assertEquals(List.of(), fixing.left().findings());
    assertEquals(List.of(), fixing.left().errors());
    assertEquals(fixing.text(), Fixing.of(name, fixing.text(), RULES).text());
    assertEquals(text.endsWith("\n"), fixing.text().endsWith("\n"));
    assertEquals(windows, !fixing.text().replace("\r\n", "").contains("\n"));
    List<String> left = fixing.text().lines().filter(line -> !isNew(line)).toList();
    assertTrue(left.containsAll(text.lines().toList()), fixing.text());
  }

  private static boolean isNew(String line) {
    return line.matches("\\s*((?i)enable_?inter_?|enable_?network_?|network_?config).*");
  }

  private static String laid(
      List<String> lines, int step, int commented, boolean windows, boolean ends) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).replace(">", " ".repeat(step));
      text.append(line).append(i == commented ? " # why" : "");
      text.append(i == commented ? "\n# and more" : "");
      text.append(i < lines.size() - 1 || ends ? "\n" : "");
    }
    return windows ? text.toString().replace("\n", "\r\n") : text.toString();
  }
}
