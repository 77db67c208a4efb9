package io.sagelint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sagelint.report.OutputFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A value that its author declares to be secret is judged, and stands in no output. Every place it
 * may come from holds the word {@code hunter2}.
 */
final class SecretsTest {
  private static final String SECRET = "hunter2";

  private static final String ENDPOINT =
      """
      resource "aws_sagemaker_endpoint_configuration" "e" {
        kms_key_arn = KEY
        production_variants {
          model_name             = "m"
          instance_type          = "ml.m5.large"
          initial_instance_count = 2
        }
      }
      """;

  private static final String TEMPLATE =
      """
      Parameters:
        Key: {Type: String, NoEcho: true, Default: alias/aws/hunter2}
        Shown: {Type: String, Default: x}
      Conditions:
        Same: !Equals [!Ref Key, alias/aws/hunter2]
      Resources:
        E:
          Type: AWS::SageMaker::EndpointConfig
          Properties:
            KmsKeyId: KEY
            ProductionVariants:
              - {ModelName: m, VariantName: v, InstanceType: ml.m5.large, InitialInstanceCount: 2}
      """;

  @TempDir Path folder;

  /** In every format, and in why it is so. */
  private void assertHidden(String file, int line, String... options) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("check", "--rule", "customer-managed-key"));
    for (String format : OutputFormat.ids()) {
      arguments.addAll(List.of("--format", format + "=report." + format));
    }
    arguments.addAll(List.of(options));
    arguments.add(file);
    Call call =
        Call.with("", folder, Map.of("TF_VAR_key", "alias/aws/hunter2"), toArray(arguments));
    assertEquals(1, call.code(), call.out() + call.err());
    assertTrue(call.out().contains("1 finding"), call.out());
    assertFalse((call.out() + call.err()).contains(SECRET), call.out() + call.err());
    for (String format : OutputFormat.ids()) {
      String report = Files.readString(folder.resolve("report." + format));
      assertFalse(report.contains(SECRET), report);
    }
    Call trace = Call.in(folder, "explain", "--trace", file + ":" + line, "customer-managed-key");
    assertTrue(trace.out().contains("verdict: "), trace.out() + trace.err());
    assertFalse((trace.out() + trace.err()).contains(SECRET), trace.out());
  }

  private static String[] toArray(List<String> arguments) {
    return arguments.toArray(String[]::new);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "var.key",
        "\"${var.key}\"",
        "\"${var.key}-of-mine\"",
        "format(\"%s\", var.key)",
        "local.copy",
        "sensitive(\"alias/aws/hunter2\")",
        "nonsensitive(sensitive(\"alias/aws/hunter2\"))",
        "sensitive({ key = \"alias/aws/hunter2\" }).key",
        "var.open ? var.key : \"alias/aws/other\"",
        "module.inner.secret",
        "module.inner.given",
        "aws_ssm_parameter.secret.value",
        "jsondecode(var.document).key",
      })
  void terraform(String key) throws IOException {
    Files.writeString(
        folder.resolve("main.tf"),
        ENDPOINT.replace("KEY", key)
            + """
            variable "key" {
              sensitive = true
              default   = "alias/aws/hunter2"
            }
            variable "open" {}
            variable "document" {
              sensitive = true
              default   = "{\\"key\\": \\"alias/aws/hunter2\\"}"
            }
            locals { copy = var.key }
            module "inner" {
              source = "./inner"
              given  = "alias/aws/hunter2"
            }
            resource "aws_ssm_parameter" "secret" {
              type  = "SecureString"
              value = "alias/aws/hunter2"
            }
            """);
    Files.createDirectory(folder.resolve("inner"));
    Files.writeString(
        folder.resolve("inner/main.tf"),
        """
        variable "given" { sensitive = true }
        output "given" { value = var.given }
        output "secret" {
          sensitive = true
          value     = "alias/aws/hunter2"
        }
        """);
    assertHidden("main.tf", 2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--var=key=alias/aws/hunter2",
        "--var-file=given.tfvars",
        "--tf-var-environment",
        "--quiet" // terraform.tfvars
      })
  void terraformFromOutside(String option) throws IOException {
    String main = ENDPOINT.replace("KEY", "var.key") + "variable \"key\" { sensitive = true }\n";
    Files.writeString(folder.resolve("main.tf"), main);
    String values = "key = \"alias/aws/hunter2\"\n";
    boolean loaded = option.equals("--quiet");
    Files.writeString(folder.resolve(loaded ? "terraform.tfvars" : "given.tfvars"), values);
    assertHidden("main.tf", 2, option);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "!Ref Key",
        "!Sub '${Key}'",
        "!Sub '${Key}-${Shown}'",
        "!Join ['', [!Ref Key]]",
        "!If [Same, !Ref Key, !Ref Shown]",
        "!Select [0, [!Ref Key]]",
      })
  void cloudFormation(String key) throws IOException {
    Files.writeString(folder.resolve("t.yaml"), TEMPLATE.replace("KEY", key));
    assertHidden("t.yaml", 10);
  }

  @ParameterizedTest
  @ValueSource(strings = {"p.json", "p.txt", "Key=alias/aws/hunter2"})
  void cloudFormationFromOutside(String parameters) throws IOException {
    String open = TEMPLATE.replace(", Default: alias/aws/hunter2", "").replace("Same: ", "S: ");
    Files.writeString(folder.resolve("t.yaml"), open.replace("KEY", "!Ref Key"));
    Files.writeString(
        folder.resolve("p.json"),
        "[{\"ParameterKey\": \"Key\", \"ParameterValue\": \"alias/aws/hunter2\"}]");
    Files.writeString(folder.resolve("p.txt"), "Key=alias/aws/hunter2\n");
    assertHidden("t.yaml", 10, "--parameters", parameters);
  }

  /** What is shown with stars must not be written with stars. */
  @Test
  void aFixLeavesSecretsInTheirFiles() throws IOException {
    String module =
        """
        resource "aws_sagemaker_model" "m" {
          enable_network_isolation = false
        }
        variable "key" {
          sensitive = true
          default   = "alias/aws/hunter2"
        }
        """;
    Path file = Files.writeString(folder.resolve("main.tf"), module);
    Call call = Call.in(folder, "check", "--fix", "main.tf");
    assertEquals(0, call.code(), call.out() + call.err());
    assertEquals(module.replace("false", "true"), Files.readString(file));
  }

  /** They may repeat it, and what is wrong with them is told beside a secret as well. */
  @Test
  void suppressionsAreToldWithoutSecrets() throws IOException {
    Files.writeString(
        folder.resolve("main.tf"),
        """
        variable "key" {
          sensitive = true
          default   = "alias/aws/hunter2"
        }
        # sagelint: ignore[customer-managed-key] it is alias/aws/hunter2
        resource "aws_sagemaker_endpoint_configuration" "e" {
          kms_key_arn = var.key
          production_variants {
            model_name             = "m"
            instance_type          = "ml.m5.large"
            initial_instance_count = 2
          }
        }
        # sagelint: ignore[customer-managed-key] alias/aws/hunter2 is stale
        resource "aws_kms_key" "k" {
        }
        """);
    List<String> arguments = new ArrayList<>(List.of("check", "--show-suppressed", "main.tf"));
    for (String format : OutputFormat.ids()) {
      arguments.addAll(List.of("--format", format + "=report." + format));
    }
    Call call = Call.in(folder, toArray(arguments));
    assertTrue(call.out().contains("= suppression: it is (sensitive) (main.tf:5)"), call.out());
    assertTrue(call.out().contains("warning[unused-suppression]"), call.out());
    assertFalse((call.out() + call.err()).contains(SECRET), call.out() + call.err());
    for (String format : OutputFormat.ids()) {
      String report = Files.readString(folder.resolve("report." + format));
      assertFalse(report.contains(SECRET), report);
    }
  }

  @Test
  void whatIsNoSecretIsPrinted() throws IOException {
    Files.writeString(
        folder.resolve("main.tf"), ENDPOINT.replace("KEY", "\"alias/aws/sagemaker\""));
    Call call = Call.in(folder, "check", "main.tf");
    assertTrue(call.out().contains("kms_key_arn is alias/aws/sagemaker"), call.out());
  }

  @Test
  void warningsOfSuppressionsAreToldWithoutThem() throws IOException {
    String stale = "  # sagelint: ignore[network-isolation] not alias/aws/hunter2\n  E:\n";
    Files.writeString(
        folder.resolve("t.yaml"), TEMPLATE.replace("KEY", "!Ref Key").replace("  E:\n", stale));
    Call call = Call.in(folder, "check");
    assertTrue(call.out().contains("warning[unused-suppression]"), call.out());
    assertFalse(call.out().contains(SECRET), call.out());
  }
}
