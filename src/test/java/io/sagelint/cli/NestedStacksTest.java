package io.sagelint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where nested templates are looked for, and that nothing makes them endless. */
final class NestedStacksTest {
  private static final String INSECURE = "Resources: {M: {Type: AWS::SageMaker::Model}}\n";

  @TempDir Path folder;

  @Test
  void nothingOutsideOfTheRepositoryIsRead() throws IOException {
    write("outside.yaml", INSECURE);
    write("repository/.git/HEAD", "");
    write("repository/parent.yaml", stack("../outside.yaml"));
    assertEquals(0, check("repository").code());
  }

  @Test
  void noLinkLeadsOutOfTheRepository() throws IOException {
    write("outside.yaml", INSECURE);
    write("repository/.git/HEAD", "");
    write("repository/parent.yaml", stack("child.yaml"));
    Files.createSymbolicLink(
        folder.resolve("repository/child.yaml"), folder.resolve("outside.yaml"));
    assertEquals(0, check("repository/parent.yaml").code());
  }

  @Test
  void aTemplateBesideTheScannedFolderIsFollowedInsideOfTheRepository() throws IOException {
    write(".git/HEAD", "");
    write("children/child.yaml", INSECURE);
    write("stacks/parent.yaml", stack("../children/child.yaml"));
    Call call = check("stacks");
    assertEquals(1, call.code());
    assertTrue(call.out().startsWith("children/child.yaml:1:13: high"), call::out);
    assertTrue(call.out().endsWith("in 2 files\n"), call::out);
  }

  @Test
  void aChildIsJudgedAloneIfItsParentIsNotScanned() throws IOException {
    write("parent.yaml", stack("child.yaml"));
    write("child.yaml", INSECURE);
    assertEquals(1, check("child.yaml").code());
    assertTrue(check(".").out().contains("1 finding (1 high)"));
  }

  @Test
  void whatAChildWouldBeAloneLeavesNoTrace() throws IOException {
    write(
        "a-child.yaml",
        """
        Parameters: {Isolated: {Type: String, Default: "false"}}
        Resources:
          Churn:
            Type: AWS::SageMaker::Model
            Properties:
              EnableNetworkIsolation: !Ref Isolated # sagelint: ignore[network-isolation] why
        """);
    write(
        "z-parent.yaml",
        """
        Resources:
          Child:
            Type: AWS::CloudFormation::Stack
            Properties: {TemplateURL: a-child.yaml, Parameters: {Isolated: "true"}}
        """);
    Call call = Call.in(folder, "check", ".");
    assertTrue(call.out().startsWith("warning[unused-suppression]"), call::out);
    assertTrue(
        call.out().endsWith("No findings in 2 files (1 resource), 0 undetermined\n"), call::out);
  }

  @Test
  void aChildThatIsNoTemplateLeavesItsOutputsOpen() throws IOException {
    write("parent.yaml", stack("child.yaml") + USE);
    write("child.yaml", "just: data\n");
    Call call = check("parent.yaml");
    assertTrue(call.out().contains("child.yaml, is no template"), call::out);
  }

  @Test
  void aBrokenChildIsReported() throws IOException {
    write("parent.yaml", stack("child.yaml") + USE);
    write("child.yaml", "AWSTemplateFormatVersion: 2010-09-09\nResources: [\n");
    Call call = check("parent.yaml");
    assertEquals(3, call.code());
    assertTrue(call.out().contains("child.yaml, cannot be read"), call::out);
  }

  @Test
  void depthIsBounded() throws IOException {
    for (int i = 0; i < 40; i++) {
      write("t" + i + ".yaml", stack("t" + (i + 1) + ".yaml"));
    }
    write("t40.yaml", INSECURE);
    Call call = check("t0.yaml");
    assertEquals(3, call.code());
    assertTrue(call.out().contains("nested more than 20 levels deep"), call::out);
  }

  @Test
  void wideTreesAndDoubledTextsEnd() throws IOException {
    StringBuilder many = new StringBuilder("Parameters: {P: {Type: String}}\nResources:\n");
    for (int i = 0; i < 10; i++) {
      many.append("  S").append(i).append(": {Type: AWS::CloudFormation::Stack, Properties: ");
      many.append("{TemplateURL: NEXT, Parameters: {P: !Sub '${P}${P}'}}}\n");
    }
    for (int i = 0; i < 15; i++) {
      write("t" + i + ".yaml", many.toString().replace("NEXT", "t" + (i + 1) + ".yaml"));
    }
    write("t15.yaml", INSECURE);
    Call call = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> check("t0.yaml"));
    assertEquals(3, call.code());
    assertTrue(call.out().contains("more than 1000 stacks"), call::out);
  }

  private static final String USE =
      "  N: {Type: AWS::SageMaker::NotebookInstance, "
          + "Properties: {KmsKeyId: !GetAtt S.Outputs.Key}}\n";

  private static String stack(String url) {
    return "Resources:\n  S: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: "
        + url
        + "}}\n";
  }

  private Call check(String path) {
    return Call.in(folder, "check", "--format", "concise", path);
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
