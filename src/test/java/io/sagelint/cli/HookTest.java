package io.sagelint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code check --hook} gets the files of a commit, and judges them where they are used. */
final class HookTest {
  private static final String CHILD =
      """
      variable "isolate" {}
      resource "aws_sagemaker_model" "m" {
        enable_network_isolation = var.isolate
      }
      """;
  private static final String CALL =
      """
      module "job" {
        source  = "../modules/job"
        isolate = %s
      }
      """;
  private static final String NESTED =
      """
      Parameters: {Isolate: {Type: String}}
      Resources:
        Model:
          Type: AWS::SageMaker::Model
          Properties: {EnableNetworkIsolation: !Ref Isolate}
      """;
  private static final String PARENT =
      """
      Resources:
        Stack:
          Type: AWS::CloudFormation::Stack
          Properties:
            TemplateURL: https://s3.amazonaws.com/bucket/%s
            Parameters: {Isolate: false}
        Own: {Type: AWS::SageMaker::Model}
      """;

  @TempDir Path folder;

  @BeforeEach
  void repository() throws IOException {
    Files.createDirectory(folder.resolve(".git"));
    write("modules/job/main.tf", CHILD);
    write("live/main.tf", CALL.formatted("false"));
    write("safe/main.tf", CALL.formatted("true"));
  }

  @Test
  void aModuleIsJudgedWhereItIsCalled() throws IOException {
    Call hook = hook("modules/job/main.tf");
    assertTrue(hook.out().startsWith("modules/job/main.tf:3:30: high: "), hook.out());
    assertTrue(hook.out().contains("1 finding (1 high), 0 undetermined in 3 files"), hook.out());
    assertEquals(1, hook.code());
    assertEquals("", hook.err());
    write("live/main.tf", CALL.formatted("true"));
    assertEquals(0, hook("modules/job/main.tf").code());
  }

  @Test
  void theCountsOfConcernsAreThoseOfAllThatIsJudged() throws IOException {
    write("nested.yaml", NESTED.replace("Model:", "Model: # sagelint: ignore[*] a demo"));
    write("parent.yaml", PARENT.formatted("nested.yaml"));
    Call hook = Call.in(folder, "check", "--hook", "nested.yaml", "--format", "markdown");
    assertTrue(hook.out().contains("| network-isolation | 2 | 0 | 1 | 0 | 1 |"), hook.out());
  }

  @Test
  void callersOfCallersCountToo() throws IOException {
    write(
        "modules/outer/main.tf",
        "variable \"i\" {}\n" + CALL.formatted("var.i").replace("../modules/", "../"));
    write("live/main.tf", "module \"o\" {\n  source = \"../modules/outer\"\n  i = false\n}\n");
    assertTrue(hook("modules/job/main.tf").out().startsWith("modules/job/main.tf:3:30: high: "));
  }

  @Test
  void findingsElsewhereAreCountedAndDoNotFail() throws IOException {
    write("live/other.tf", "resource \"aws_sagemaker_model\" \"other\" {}\n");
    write("live/main.tf", CALL.formatted("true"));
    write("safe/broken.tf", "resource \"aws_sagemaker_model\" {\n");
    Call hook = hook("modules/job/main.tf");
    assertEquals(0, hook.code(), hook.out());
    assertTrue(hook.err().matches("(?s).*note: 1 more and \\d+ errors? in modules not touched.*"));
    assertEquals(3, hook("modules/job/main.tf", "safe/broken.tf").code());
  }

  @Test
  void aTemplateIsJudgedWhereItIsNested() throws IOException {
    write("stacks/nested model.yaml", NESTED);
    write("stacks/parent.yaml", PARENT.formatted("stacks/nested model.yaml"));
    Call hook = hook("stacks/nested model.yaml");
    assertTrue(hook.out().startsWith("stacks/nested model.yaml:5:42: high: "), hook.out());
    assertFalse(hook.out().contains("parent.yaml:8"), hook.out());
    assertTrue(hook.err().contains("note: 1 more in modules not touched"), hook.err());
  }

  @Test
  void aDefinitionIsJudgedWithItsStateMachine() throws IOException {
    write(
        "jobs/train.asl.json",
        """
        {"StartAt": "T", "States": {"T": {"Type": "Task", "End": true,
          "Resource": "arn:aws:states:::sagemaker:createModel",
          "Parameters": {"EnableNetworkIsolation": ${isolate}, "ModelName": "m"}}}}
        """);
    write(
        "jobs/main.tf",
        "resource \"aws_sfn_state_machine\" \"s\" {\n"
            + "  definition = templatefile(\"${path.module}/train.asl.json\", {isolate = false})\n}\n");
    Call hook = hook("jobs/train.asl.json");
    assertTrue(hook.out().startsWith("jobs/train.asl.json:3:46: high: "), hook.out());
    assertEquals(1, hook.code());
  }

  @Test
  void whatTheConfigurationNamesConcernsEverything() throws IOException {
    write("prod.tfvars", "isolate = true\n");
    write("model.yaml", "Resources: {M: {Type: AWS::SageMaker::Model}}\n");
    assertEquals(0, hook("prod.tfvars").code());
    write(".sagelint.yaml", "terraform: {var-files: [prod.tfvars]}\n");
    assertEquals(1, hook("prod.tfvars").code());
    assertTrue(hook(".sagelint.yaml").out().contains("model.yaml:1:13: high: "));
    assertTrue(hook(".sagelint.yaml").out().contains("modules/job/main.tf:3:30: high: "));
  }

  @Test
  void theConfigurationIsThatOfTheWorkingDirectory() throws IOException {
    write("live/.sagelint.yaml", "fail-on: critical\n");
    assertEquals(1, hook("live/main.tf").code());
    write(".sagelint.yaml", "fail-on: critical\n");
    assertEquals(0, hook("live/main.tf").code());
  }

  @Test
  void anyFileNameIsTaken() throws IOException {
    for (String name : List.of("-dash.yaml", "--hook.yaml", "grün \"3\" $x.yaml", "a'b\nc.yaml")) {
      write(name, "Resources: {M: {Type: AWS::SageMaker::Model}}\n");
      assertEquals(1, hook(name).code(), name);
    }
  }

  private Call hook(String... files) {
    List<String> all = new ArrayList<>(List.of("check", "--hook", "--format", "concise"));
    all.addAll(List.of(files));
    return Call.in(folder, all.toArray(String[]::new));
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
