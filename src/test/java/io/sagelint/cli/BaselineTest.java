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

/** {@code sagelint baseline} writes down what is known, and {@code check} tells what is new. */
final class BaselineTest {
  private static final String NAME = ".sagelint-baseline.json";
  private static final String MODEL = "  %s: {Type: AWS::SageMaker::Model}\n";
  private static final String OPEN =
      "Parameters: {P: {Type: String}}\n"
          + "Resources: {M: {Type: AWS::SageMaker::Model, "
          + "Properties: {EnableNetworkIsolation: !Ref P}}}\n";

  @TempDir Path folder;

  @BeforeEach
  void oneModel() throws IOException {
    write("stacks/models.yaml", "Resources:\n" + MODEL.formatted("Old"));
  }

  @Test
  void onlyWhatIsNewIsTold() throws IOException {
    Call written = call("baseline");
    assertEquals(NAME + ": 1 entry (1 added, 0 removed)\n", written.out());
    assertEquals(0, written.code());
    assertEquals(
        """
        {
          "version": 1,
          "findings": [
            { "path": "stacks/models.yaml", "address": "Old", "rule": "network-isolation", "property": "EnableNetworkIsolation" }
          ],
          "undetermined": []
        }
        """,
        read(NAME));
    Call same = check();
    assertEquals("No findings in 1 file (1 resource), 0 undetermined; 1 in baseline\n", same.out());
    assertEquals(0, same.code());
    write("stacks/models.yaml", "\nResources:\n" + MODEL.formatted("New") + MODEL.formatted("Old"));
    Call more = check();
    assertEquals(1, more.code());
    assertTrue(more.out().startsWith("stacks/models.yaml:3:3: high: "), more.out());
    assertTrue(
        more.out().endsWith("1 finding (1 high), 0 undetermined in 1 file; 1 in baseline\n"));
  }

  @Test
  void eachFormatLeavesOutWhatIsKnownOrSaysThatItIs() throws IOException {
    call("baseline");
    for (String format : List.of("github", "gitlab", "junit", "checkstyle", "rdjson", "markdown")) {
      assertFalse(check("--format", format).out().contains("EnableNetworkIsolation"), format);
    }
    assertTrue(check("--format", "json").out().contains("\"baselineState\": \"unchanged\""));
    assertTrue(check("--format", "sarif").out().contains("\"baselineState\": \"unchanged\""));
    assertFalse(call("check", "--format", "sarif").out().contains("baselineState"));
  }

  @Test
  void anUpdateAddsAndRemovesInThePathsThatAreLintedOnly() throws IOException {
    write("other/models.yaml", "Resources:\n" + MODEL.formatted("Other"));
    call("baseline");
    Files.delete(folder.resolve("other/models.yaml"));
    write("stacks/models.yaml", "Resources:\n" + MODEL.formatted("Renamed"));
    assertEquals(1, call("baseline", "--check", "stacks").code());
    assertEquals(NAME + ": 2 entries (1 added, 1 removed)\n", call("baseline", "stacks").out());
    assertEquals(NAME + ": 1 entry (0 added, 1 removed)\n", call("baseline").out());
    assertEquals(0, call("baseline", "--check").code());
  }

  @Test
  void pruningAddsNothing() throws IOException {
    call("baseline");
    write("stacks/models.yaml", "Resources:\n" + MODEL.formatted("New"));
    assertEquals(NAME + ": 0 entries (0 added, 1 removed)\n", call("baseline", "--prune").out());
  }

  @Test
  void rulesThatDidNotRunKeepTheirEntries() throws IOException {
    call("baseline");
    Call other = call("baseline", "--rule", "customer-managed-key");
    assertEquals(NAME + ": 1 entry (0 added, 0 removed)\n", other.out());
  }

  @Test
  void nothingIsRemovedWhileAFileCannotBeRead() throws IOException {
    call("baseline");
    write("stacks/models.yaml", "Resources:\n  M: {Type: AWS::SageMaker::Model\n");
    Call broken = call("baseline");
    assertEquals(3, broken.code());
    assertTrue(broken.out().endsWith("(0 added, 0 removed)\n"), broken.out());
    assertTrue(broken.err().contains("stacks/models.yaml:"), broken.err());
  }

  @Test
  void theConfigurationNamesTheFile() throws IOException {
    write("stacks/.sagelint.yaml", "baseline: known.json\n");
    Call missing = call("check", "stacks");
    assertEquals(2, missing.code());
    assertEquals(
        "sagelint: no such baseline: stacks/known.json; `sagelint baseline` writes it\n",
        missing.err());
    assertEquals(
        "stacks/known.json: 1 entry (1 added, 0 removed)\n", call("baseline", "stacks").out());
    assertTrue(read("stacks/known.json").contains("\"path\": \"models.yaml\""));
    assertEquals(0, call("check", "stacks").code());
    assertEquals(1, call("check", "stacks", "--no-baseline").code());
    assertEquals(0, Call.in(folder.resolve("stacks"), "check").code());
  }

  @Test
  void whatIsUndeterminedIsKnownToo() throws IOException {
    write("stacks/models.yaml", OPEN);
    assertEquals(1, call("check", "--undetermined", "fail").code());
    assertEquals(NAME + ": 1 entry (1 added, 0 removed)\n", call("baseline").out());
    Call known = check("--undetermined", "fail");
    assertEquals(0, known.code(), known.out());
    assertEquals(
        "No findings in 1 file (1 resource), 0 undetermined; 1 in baseline\n", known.out());
  }

  @Test
  void entriesOfNoUseAreTold() throws IOException {
    call("baseline");
    Files.move(folder.resolve("stacks/models.yaml"), folder.resolve("stacks/renamed.yaml"));
    Call moved = check();
    assertEquals(1, moved.code());
    assertEquals(
        """
        sagelint: note: 1 entry of .sagelint-baseline.json matches nothing any more; `sagelint baseline` takes out what is gone
        sagelint: note: stacks/models.yaml is gone, and stacks/renamed.yaml has the same findings: if it was renamed, `sagelint baseline` follows
        """,
        moved.err());
    assertEquals("", check("stacks/renamed.yaml").err());
    assertEquals("", check("--rule", "customer-managed-key").err());
  }

  @Test
  void aFileThatIsNoBaselineIsAWrongCall() throws IOException {
    write(NAME, "<<<<<<< HEAD\n{}\n");
    Call wrong = check();
    assertEquals(2, wrong.code());
    assertEquals("", wrong.out());
    assertTrue(wrong.err().contains(NAME + ":1:"), wrong.err());
  }

  private Call check(String... arguments) {
    List<String> all = new ArrayList<>(List.of("check", "--baseline", NAME));
    if (!List.of(arguments).contains("--format")) {
      all.addAll(List.of("--format", "concise"));
    }
    all.addAll(List.of(arguments));
    return call(all.toArray(String[]::new));
  }

  private Call call(String... arguments) {
    return Call.in(folder, arguments);
  }

  private String read(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
