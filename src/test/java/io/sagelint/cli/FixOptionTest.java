package io.sagelint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code check --fix} and {@code --diff}. */
final class FixOptionTest {
  private static final String OFF =
      """
      Resources:
        Churn:
          Type: AWS::SageMaker::Model
          Properties:
            EnableNetworkIsolation: false
      """;
  private static final String ON = OFF.replace("false", "true");

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = Files.writeString(folder.resolve("model.yaml"), OFF);
  }

  @Test
  void fixesAndReportsWhatIsLeft() throws IOException {
    Call call = Call.in(folder, "check", "--fix", "model.yaml");
    assertEquals(ON, Files.readString(file));
    assertEquals(0, call.code());
    assertEquals("No findings in 1 file (1 resource), 0 undetermined\n", call.out());
    assertEquals("sagelint: 1 finding fixed in 1 file\n", call.err());
  }

  @Test
  void withoutItTheFixIsShownAndNothingChanges() throws IOException {
    Call call = Call.in(folder, "check");
    assertEquals(OFF, Files.readString(file));
    assertTrue(call.out().contains("= fix: Set EnableNetworkIsolation to true (safe: --fix)\n"));
    assertTrue(call.out().contains(" 5 +       EnableNetworkIsolation: true\n"));
    assertTrue(call.out().endsWith("; 1 fixable with --fix\n"));
  }

  @Test
  void aDiffChangesNothingAndTheFindingsStand() throws IOException {
    Call call = Call.in(folder, "check", "--diff");
    assertEquals(OFF, Files.readString(file));
    assertEquals(1, call.code());
    assertEquals(
        """
        --- model.yaml
        +++ model.yaml
        @@ -2,4 +2,4 @@
           Churn:
             Type: AWS::SageMaker::Model
             Properties:
        -      EnableNetworkIsolation: false
        +      EnableNetworkIsolation: true
        """,
        call.out());
  }

  @Test
  void anUnusedSuppressionStaysIfACallerElsewhereMayNeedIt() throws IOException {
    String commented = "# sagelint: ignore-file[network-isolation] lab\n" + ON;
    Files.writeString(file, commented);
    Call one = Call.in(folder, "check", "--fix", "model.yaml");
    assertEquals(commented, Files.readString(file));
    assertTrue(one.err().contains("a caller elsewhere may need them"), one.err());
    Call whole = Call.in(folder, "check", "--fix");
    assertEquals(ON, Files.readString(file));
    assertEquals("sagelint: 0 findings fixed and 1 suppression removed in 1 file\n", whole.err());
  }

  @Test
  void suppressionsThatSilenceNothingAreTakenOut() throws IOException {
    String comment = "# sagelint: ignore[network-isolation] lab, until 2020-01-31\n";
    Files.writeString(file, OFF.replace("false\n", "false " + comment));
    Call shown = Call.in(folder, "check");
    assertTrue(shown.out().contains("= fix: Remove the expired suppression (safe: --fix)\n"));
    assertTrue(shown.out().endsWith("; 1 fixable with --fix\n"));
    Call diff = Call.in(folder, "check", "--diff");
    assertEquals(
        "sagelint: 1 finding would be fixed and 1 suppression would be removed in 1 file\n",
        diff.err());
    Call call = Call.in(folder, "check", "--fix");
    assertEquals(ON, Files.readString(file));
    assertEquals("No findings in 1 file (1 resource), 0 undetermined\n", call.out());
    assertEquals("sagelint: 1 finding fixed and 1 suppression removed in 1 file\n", call.err());
  }

  @Test
  void tablesAndPagesShowTheLinesOfTheFix() throws IOException {
    String row =
        "<br>Fix: Set EnableNetworkIsolation to true (safe: --fix)"
            + "<br><code>EnableNetworkIsolation: true</code> |\n";
    assertTrue(Call.in(folder, "check", "--format", "markdown").out().contains(row));
    String line = "<span class=\"number\">    5  </span>      EnableNetworkIsolation: true\n</pre>";
    assertTrue(Call.in(folder, "check", "--format", "html").out().contains(line));
    Files.writeString(
        file,
        "{Resources: {M: {Type: AWS::SageMaker::Model, Properties: "
            + "{EnableNetworkIsolation: false, ModelName: "
            + "m".repeat(400)
            + "}}}}");
    String cell = "(safe: --fix) |\n";
    assertTrue(Call.in(folder, "check", "--format", "markdown").out().contains(cell));
  }

  @Test
  void standardInputIsShownAsADiffOnly() {
    String[] call = {"check", "-", "--stdin-filename", "unsaved.yaml", "--fix"};
    Call refused = Call.with(OFF, folder, call);
    assertEquals(2, refused.code());
    assertTrue(refused.err().contains("--fix cannot change standard input"));
    Call shown = Call.with(OFF, folder, "check", "-", "--stdin-filename", "unsaved.yaml", "--diff");
    assertTrue(shown.out().contains("+++ unsaved.yaml\n"));
  }

  @Test
  void permissionsStay() throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-x---"));
    Call.in(folder, "check", "--fix");
    assertEquals("rwxr-x---", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    try (var files = Files.list(folder)) {
      assertEquals(1, files.count());
    }
  }

  @Test
  void aLinkIsNotFollowed() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link.yaml"), file);
    Call call = Call.in(folder, "check", "--fix", "link.yaml");
    assertTrue(call.err().contains("link.yaml is a symbolic link; name the file it leads to"));
    assertTrue(Files.isSymbolicLink(link));
    assertEquals(OFF, Files.readString(file));
  }

  @Test
  void onlyFilesThatAreNamedChange() throws IOException {
    String module = "resource \"aws_sagemaker_model\" \"churn\" {\n  name = \"churn\"\n}\n";
    Path called = Files.createDirectories(folder.resolve("module")).resolve("main.tf");
    Files.writeString(called, module);
    Path root = Files.createDirectories(folder.resolve("root"));
    Files.writeString(root.resolve("main.tf"), "module \"m\" {\n  source = \"../module\"\n}\n");
    Call.in(folder, "check", "--fix", "root");
    assertEquals(module, Files.readString(called));
  }
}
