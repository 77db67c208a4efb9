package io.sagelint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A repository says in {@code .sagelint.yaml} how it is linted; the command line wins. */
final class ConfigurationTest {
  private static final String OWNED =
      """
      id: owned
      concern: governance
      severity: medium
      title: Models have owners
      why: Somebody must answer for a model.
      parameters:
        keys: {default: [Owner], description: The tags a model needs.}
      select: {kinds: [Model], path: Tags}
      require: {has-keys: {parameter: keys}}
      message: "{address} lacks a tag"
      """;

  @TempDir Path folder;

  @BeforeEach
  void oneModel() throws IOException {
    write(
        "stacks/model.yaml",
        """
        Resources:
          Churn:
            Type: AWS::SageMaker::Model
            Properties:
              EnableNetworkIsolation: false
              Tags: [{Key: Team, Value: churn}]
        """);
  }

  @Test
  void theNearestFileAboveThePathsCounts() throws IOException {
    write(".sagelint.yaml", "fail-on: critical\n");
    assertEquals(0, check("stacks/model.yaml").code());
    write("stacks/.sagelint.yaml", "fail-on: high\n");
    assertEquals(1, check("stacks/model.yaml").code());
    assertEquals(0, check("stacks/model.yaml", ".").code());
  }

  @Test
  void theCommandLineWins() throws IOException {
    write(".sagelint.yaml", "fail-on: critical\nrules: {skip: [network-isolation]}\n");
    assertEquals(0, check("--fail-on", "high").code());
    write(".sagelint.yaml", "fail-on: critical\nundetermined: fail\n");
    assertEquals(1, check("--fail-on", "high").code());
    write("other.yml", "{}\n");
    assertEquals(1, check("--config", "other.yml").code());
  }

  @Test
  void rulesGetOtherSeverities() throws IOException {
    write(".sagelint.yaml", "rules: {settings: {network-isolation: {severity: low}}}\n");
    assertTrue(check().out().startsWith("stacks/model.yaml:5:31: low: "), check().out());
  }

  @Test
  void rulesOfOnesOwnGetOtherParameters() throws IOException {
    write("rules/owned.yaml", OWNED);
    write(".sagelint.yaml", "rules: {folders: [rules], only: [owned]}\n");
    assertTrue(check().out().contains("Churn lacks a tag [owned]"), check().out());
    write(
        ".sagelint.yaml",
        "rules: {folders: [rules], only: [owned], settings: {owned: {parameters: {keys: [Team]}}}}\n");
    assertEquals(0, check().code());
  }

  @Test
  void suppressionsOfOtherToolsCount() throws IOException {
    write(
        "stacks/model.yaml",
        """
        Resources:
          Churn:
            Type: AWS::SageMaker::Model
            Metadata: {checkov: {skip: [{id: CKV_AWS_370, comment: a test}]}}
            Properties: {ExecutionRoleArn: "arn:aws:iam::111111111111:role/models"}
        """);
    assertEquals(1, check().code());
    write(".sagelint.yaml", "honor-suppressions-of: [Cdk-Nag, CHECKOV]\n");
    assertEquals(
        "No findings in 1 file (1 resource), 0 undetermined; 1 suppressed\n", check().out());
    assertEquals(1, check("--honor-suppressions-of", "cdk-nag").code());
    write(".sagelint.yaml", "honor-suppressions-of: [cdk-nag]\n");
    assertEquals(0, check("--honor-suppressions-of", "checkov").code());
  }

  @Test
  void pathsAreLeftOut() throws IOException {
    write(".sagelint.yaml", "exclude: [stacks/]\n");
    assertEquals(0, check().code());
    assertEquals(1, check("stacks/model.yaml").code());
    assertEquals(0, check("--hook", "stacks/model.yaml").code());
  }

  @Test
  void everyMistakeIsToldWithItsPlace() throws IOException {
    write(
        ".sagelint.yaml",
        """
        fail-on: hihg
        rules:
          folders: [missing]
          settings:
            network-isolatoin: {severity: low}
        honor-suppressions-of: [cdknag, [checkov]]
        """);
    Call call = check();
    assertEquals(2, call.code());
    assertEquals(
        """
        sagelint: the configuration has mistakes:
          .sagelint.yaml:1:10: `hihg` is none of critical, high, medium, low (did you mean `high`?)
          .sagelint.yaml:3:13: there is no such file or folder
          .sagelint.yaml:6:25: `cdknag` is none of Checkov, cfn-guard, cfn_nag, cdk-nag (did you mean `cdk-nag`?)
          .sagelint.yaml:6:33: a text is expected here
        """,
        call.err());
    write(".sagelint.yaml", "rules: {settings: {network-isolatoin: {severity: low}}}\n");
    assertTrue(check().err().contains(":1:20: no rule is named network-isolatoin"), check().err());
  }

  @Test
  void mistakesInSettingsAreMistakesOfTheConfiguration() throws IOException {
    write("rules/owned.yaml", OWNED);
    write(
        ".sagelint.yaml",
        """
        rules:
          folders: [rules]
          settings:
            network-isolatoin: {severity: low}
            owned: {parameters: {key: [Team]}}
            network-isolation: {severity: lwo}
        """);
    String err = check().err();
    assertTrue(err.startsWith("sagelint: the configuration has mistakes:"), err);
    assertTrue(err.contains("network-isolatoin (did you mean `network-isolation`?)"), err);
    assertTrue(
        err.contains("the rule has no parameter key (did you mean `keys`?); known: keys"), err);
    write(
        ".sagelint.yaml",
        "rules: {folders: [rules], settings: {owned: {parameters: {keys: Team}}}}\n");
    err = check().err();
    assertTrue(err.contains(":1:65: the parameter `keys` is a list: write each item after"), err);
  }

  @Test
  void onlyWhatIsIncludedIsLinted() throws IOException {
    write(".sagelint.yaml", "include: [live/]\n");
    assertTrue(check().out().startsWith("Nothing to check"), check().out());
    write(".sagelint.yaml", "include: [stacks/, '**/*.tf']\nexclude: [old/]\n");
    assertEquals(1, check().code());
    assertEquals(1, check("stacks/model.yaml").code());
  }

  @Test
  void aTemplateHasParametersOfItsOwn() throws IOException {
    String template =
        """
        Parameters: {Isolated: {Type: String, Default: "%s"}}
        Resources:
          Churn:
            Type: AWS::SageMaker::Model
            Properties: {EnableNetworkIsolation: !Ref Isolated}
        """;
    write("stacks/model.yaml", template.formatted("false"));
    write("stacks/other.yaml", template.formatted("false"));
    write("deploy/on.json", "{\"Parameters\": {\"Isolated\": \"true\"}}");
    write(
        ".sagelint.yaml", "cloudformation: {parameters: {stacks/model.yaml: [deploy/on.json]}}\n");
    assertEquals(0, check("stacks/model.yaml").code());
    assertTrue(check().out().startsWith("stacks/other.yaml:5:"), check().out());
  }

  @Test
  void terraformRootsHaveVariablesOfTheirOwn() throws IOException {
    Files.delete(folder.resolve("stacks/model.yaml"));
    write(
        "lib/main.tf",
        """
        variable "isolated" { default = false }
        resource "aws_sagemaker_model" "m" { enable_network_isolation = var.isolated }
        """);
    write(
        "prod/main.tf",
        "variable \"on\" {}\nmodule \"m\" {\n source = \"../lib\"\n isolated = var.on\n}\n");
    write("spare/main.tf", "module \"m\" {\n source = \"../lib\"\n}\n");
    write("prod/live.tfvars", "on = true\n");
    write("all.tfvars", "on = false\n");
    write(
        ".sagelint.yaml",
        """
        terraform:
          var-files: [all.tfvars]
          roots: [{path: prod, var-files: [prod/live.tfvars]}]
        """);
    Call call = check();
    assertEquals(0, call.code(), call.out());
    assertTrue(call.err().contains("spare is called by none of the Terraform roots"), call.err());
    assertEquals(1, check("spare").code());
    assertEquals(1, check("--var", "on=false").code());
  }

  @Test
  void whatIsInForceIsShownWithItsPlace() throws IOException {
    write(".sagelint.yaml", "fail-on: high\nrules:\n  skip: [owner-tags]\n");
    Call call = Call.in(folder, "config", "show", "--skip-rule", "network-isolation", "stacks");
    assertEquals(0, call.code());
    assertTrue(call.out().startsWith("configuration file: .sagelint.yaml\n"), call.out());
    assertTrue(call.out().contains("\nfail-on: high  # .sagelint.yaml:1\n"), call.out());
    assertTrue(call.out().contains("\nundetermined: show  # default\n"), call.out());
    assertTrue(
        call.out()
            .contains(
                """

                rules.skip: owner-tags  # .sagelint.yaml:3
                rules.skip: network-isolation  # --skip-rule
                """),
        call.out());
  }

  @Test
  void theDayIsThatOfTheEnvironment() throws IOException {
    write(
        ".sagelint.yaml",
        """
        ignore:
          - {rules: [network-isolation], addresses: [Churn], reason: a toy, until: 2001-09-09}
        """);
    assertEquals(1, check().code());
    Call then = Call.with("", folder, Map.of("SOURCE_DATE_EPOCH", "1000000000"), "check", "stacks");
    assertEquals(0, then.code(), then.out());
  }

  private Call check(String... arguments) {
    String[] all = new String[arguments.length + 3];
    all[0] = "check";
    all[1] = "--format";
    all[2] = "concise";
    System.arraycopy(arguments, 0, all, 3, arguments.length);
    return Call.in(folder, all);
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
