package io.sagelint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Options, exit codes and streams of {@code check}. */
final class CheckCommandTest {
  private static final String INSECURE = "Resources: {M: {Type: AWS::SageMaker::Model}}\n";
  private static final String LOW =
      """
      Resources:
        T:
          Type: AWS::SageMaker::TrainingJob
          Properties:
            EnableNetworkIsolation: true
            OutputDataConfig: {KmsKeyId: alias/k}
            ResourceConfig: {InstanceCount: 1, VolumeKmsKeyId: alias/k}
      """;
  private static final String OPEN =
      "Parameters: {P: {Type: String}}\n"
          + "Resources: {M: {Type: AWS::SageMaker::Model, "
          + "Properties: {EnableNetworkIsolation: !Ref P}}}\n";

  @TempDir Path folder;

  @BeforeEach
  void insecureTemplate() throws IOException {
    write("insecure.yaml", INSECURE);
  }

  @Test
  void findingsExitWithOne() {
    Call call = check("insecure.yaml");
    assertEquals(1, call.code());
    assertTrue(call.out().startsWith("high[network-isolation]: "), call.out());
    assertTrue(call.out().endsWith("1 finding (1 high), 0 undetermined in 1 file\n"), call.out());
    assertEquals("", call.err());
  }

  @Test
  void theWorkingDirectoryIsCheckedByDefault() {
    assertEquals(check("--format", "concise", ".").out(), check("--format", "concise").out());
    assertEquals(1, check().code());
  }

  @Test
  void findingsBelowTheThresholdExitWithZero() throws IOException {
    write("low.yaml", LOW);
    assertEquals(0, check("low.yaml").code());
    assertEquals(1, check("--fail-on", "low", "low.yaml").code());
    assertEquals(0, check("--fail-on", "critical", "insecure.yaml").code());
    assertEquals(0, check("--fail-on=never", "insecure.yaml").code());
  }

  @Test
  void theExitCodeDoesNotDependOnTheFormat() {
    for (String format : new String[] {"text", "concise", "json", "json=report.json"}) {
      assertEquals(1, check("--format", format, "insecure.yaml").code(), format);
    }
  }

  @Test
  void undeterminedFailsOnlyWhenAsked() throws IOException {
    write("open.yaml", OPEN);
    Call shown = check("open.yaml");
    assertEquals(0, shown.code());
    assertTrue(shown.out().contains("= needs: P"), shown.out());
    assertEquals(1, check("--undetermined", "fail", "open.yaml").code());
    assertEquals(
        "No findings in 1 file (1 resource), 1 undetermined\n",
        check("--undetermined", "hide", "open.yaml").out());
  }

  @Test
  void anUnreadableInputWinsOverFindings() throws IOException {
    write("broken.json", "{\"Resources\": {\"M\": {\"Type\": \"AWS::SageMaker::Model\"");
    Call call = check("--format", "concise", "insecure.yaml", "broken.json");
    assertEquals(3, call.code());
    assertTrue(call.out().contains("insecure.yaml:1:13: high: "), call.out());
    assertTrue(call.out().contains("broken.json:1:53: error: "), call.out());
  }

  @Test
  void aWrongCallExitsWithTwo() {
    assertEquals(2, check("--no-such-option").code());
    assertEquals(2, check("missing.yaml").code());
    assertEquals(2, check("--fail-on", "severe", ".").code());
    assertEquals(2, check("--format", "xml", ".").code());
    assertEquals(2, check("--format", "text", "--format", "json", ".").code());
    assertEquals(2, check("--rule", "no-such-rule", ".").code());
    assertEquals(2, check("-").code());
    assertEquals(2, check("").code());
    assertEquals(2, check("--stdin-filename", "new.yaml").code());
    assertEquals(2, check("--format", "json=", ".").code());
    assertEquals(2, check("--format", "json=no/folder.json", ".").code());
    assertEquals("", check("missing.yaml").out());
  }

  @Test
  void severalFormatsAtOnce() throws IOException {
    Call call = check("--format", "concise", "--format", "json=out.json", "insecure.yaml");
    assertTrue(call.out().startsWith("insecure.yaml:1:13: high: "), call.out());
    String json = Files.readString(folder.resolve("out.json"));
    assertTrue(json.contains("\"ruleId\": \"network-isolation\""), json);
  }

  @Test
  void rulesAreSelectedByNameAndPattern() {
    assertEquals(0, check("--skip-rule", "network-isolation", "insecure.yaml").code());
    assertEquals(0, check("--rule", "inter-*", "insecure.yaml").code());
    assertEquals(1, check("--rule", "customer-managed-key,network-*", "insecure.yaml").code());
  }

  @Test
  void standardInputReplacesTheFileItIs() throws IOException {
    write("variables.tf", "variable \"isolate\" { default = false }\n");
    write("main.tf", "resource \"aws_sagemaker_model\" \"saved\" {}\n");
    String buffer =
        "resource \"aws_sagemaker_model\" \"m\" {\n  enable_network_isolation = var.isolate\n}\n";
    Call call =
        Call.with(
            buffer, folder, "check", "--format", "concise", "--stdin-filename", "main.tf", "-");
    assertTrue(call.out().startsWith("main.tf:2:30: high: "), call.out());
    assertTrue(call.out().endsWith("1 finding (1 high), 0 undetermined in 2 files\n"), call.out());
  }

  @Test
  void standardInputNeedsNoSavedFile() {
    Call call = Call.with(INSECURE, folder, "check", "--stdin-filename", "new.yaml", "-");
    assertEquals(1, call.code(), call.out());
  }

  @Test
  void aTerraformFileIsJudgedWithItsWholeFolder() throws IOException {
    write(
        "m/main.tf",
        "resource \"aws_sagemaker_model\" \"m\" {\n  enable_network_isolation = var.i\n}\n");
    write("m/variables.tf", "variable \"i\" {}\n");
    write("m/terraform.tfvars", "i = true\n");
    assertEquals(0, check("--undetermined", "fail", "m/main.tf").code());
    assertEquals(0, check("--undetermined", "fail", "m/terraform.tfvars").code());
  }

  @Test
  void aNamedFileThatIsNoTemplateGetsANote() throws IOException {
    write("package.json", "{}\n");
    Call call = check("package.json");
    assertEquals(0, call.code());
    assertEquals(
        "sagelint: note: package.json is no CloudFormation template and makes no API calls; skipped\n",
        call.err());
    assertEquals("", check("--hook", "package.json").err());
  }

  @Test
  void aNamedFileMustBeReadable() throws IOException {
    write("empty.yaml", "");
    write("list.json", "[1, 2");
    assertEquals(3, check("empty.yaml").code());
    assertEquals(3, check("list.json").code());
    assertEquals(0, check("--hook", "empty.yaml", "list.json").code());
  }

  @Test
  void aLargeFileIsRefusedOnlyIfItMayBeATemplate() throws IOException {
    write("data.json", "[" + "1,".repeat(3_000_000) + "1]");
    write("large.yaml", INSECURE + "#".repeat(6_000_000));
    Call call = check("--format", "concise");
    assertEquals(3, call.code());
    assertTrue(call.out().contains("large.yaml: error: too large"), call.out());
    assertTrue(!call.out().contains("data.json"), call.out());
  }

  @Test
  void aFileNameMayStartWithADash() throws IOException {
    write("-dash.yaml", INSECURE);
    Call call = check("--hook", "--format", "concise", "-dash.yaml");
    assertTrue(call.out().startsWith("-dash.yaml:1:13: high: "), call.out() + call.err());
  }

  @Test
  void aNamedFolderMayBeALink() throws IOException {
    write("real/t.yaml", INSECURE);
    Files.createSymbolicLink(folder.resolve("link"), folder.resolve("real"));
    Call call = check("--format", "concise", "link");
    assertTrue(call.out().startsWith("link/t.yaml:1:13: high: "), call.out());
  }

  @Test
  void whatGitExcludesIsLeftOut() throws IOException {
    write(".git/info/exclude", "/insecure.yaml\n");
    assertEquals(0, check().code());
    assertEquals(1, check("insecure.yaml").code());
  }

  @Test
  void aTemplateWithCommentsInItsJsonIsNotPassedOver() throws IOException {
    write(
        "commented.json",
        "// first\n{\"Resources\": {\"M\": {\"Type\": \"AWS::SageMaker::Model\"}}}\n");
    assertEquals(3, check("--hook", "commented.json").code());
  }

  @Test
  void whatFollowsATemplateInItsFileIsTold() throws IOException {
    write("two.yaml", INSECURE + "---\n" + INSECURE);
    Call call = check("--format", "concise", "two.yaml");
    assertEquals(3, call.code());
    assertTrue(call.out().contains("two.yaml:1:13: high: "), call.out());
  }

  @Test
  void theWayOfTheInstanceCountIsShown() throws IOException {
    write(
        "count.yaml",
        """
        Parameters: {Nodes: {Type: Number, Default: 4}}
        Resources:
          J:
            Type: AWS::SageMaker::ProcessingJob
            Properties:
              NetworkConfig: {EnableNetworkIsolation: true}
              ProcessingResources: {ClusterConfig: {InstanceCount: !Ref Nodes, VolumeKmsKeyId: k}}
        """);
    Call call = check("count.yaml");
    assertTrue(call.out().contains("default of parameter Nodes"), call.out());
  }

  @Test
  void callsAreFollowedInWhatIsLintedWhereverThatIs() throws IOException {
    write(
        "tree/main.tf",
        "variable \"i\" {}\nresource \"aws_sagemaker_model\" \"m\" {\n  enable_network_isolation = var.i\n}\n");
    write("tree/examples/one/main.tf", "module \"m\" {\n  source = \"../../\"\n  i = false\n}\n");
    Files.createDirectories(folder.resolve("elsewhere"));
    Call call = Call.in(folder.resolve("elsewhere"), "check", "--format", "concise", "../tree");
    assertTrue(call.out().contains("tree/main.tf:3:30: high: "), call.out());
    Call example =
        Call.in(folder.resolve("elsewhere"), "check", "--format", "concise", "../tree/examples");
    assertTrue(example.out().contains("0 resources"), example.out());
  }

  @Test
  void colourIsOnlyForTerminalsUnlessAskedFor() {
    assertTrue(!check("insecure.yaml").out().contains("\u001b["));
    assertTrue(check("--color", "always", "insecure.yaml").out().contains("\u001b["));
  }

  @Test
  void theOrderOfArgumentsChangesNothing() throws IOException {
    write("other.yaml", INSECURE);
    assertEquals(
        check("--format", "json", "insecure.yaml", "other.yaml").out(),
        check("--format", "json", "other.yaml", "insecure.yaml").out());
  }

  private Call check(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "check";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return Call.in(folder, all);
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
