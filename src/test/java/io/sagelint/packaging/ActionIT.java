package io.sagelint.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sagelint.read.Node;
import io.sagelint.read.YamlReader;
import io.sagelint.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script of {@code action.yml}, run as a runner of GitHub Actions runs it. */
@DisabledOnOs(OS.WINDOWS)
final class ActionIT {
  @TempDir Path folder;
  private Checkout checkout;
  private Path output;

  @BeforeEach
  void makeCheckout() throws IOException {
    checkout = new Checkout(folder);
    Files.createDirectories(checkout.jar.getParent());
    Files.copy(Path.of(System.getProperty("sagelint.jar")), checkout.jar);
    output = Files.createFile(folder.resolve("output"));
    Path work = Files.createDirectories(folder.resolve("work/my stacks"));
    Files.writeString(work.resolve("t.yaml"), "Resources: {M: {Type: AWS::SageMaker::Model}}\n");
  }

  @Test
  void findingsFailTheStepAfterTheSarifIsWritten() throws Exception {
    Finished run = run("my stacks\n", "--fail-on=high\n--quiet\n", "out.sarif");
    assertEquals(1, run.code(), run.err());
    assertTrue(run.out().contains("high[network-isolation]"), run.out());
    assertEquals("exit-code=1\n", Files.readString(output));
    assertTrue(Files.readString(folder.resolve("work/out.sarif")).contains("my%20stacks/t.yaml"));
  }

  @Test
  void anInputIsNeverACommand() throws Exception {
    Finished run = run("$(touch owned)", "", "");
    assertEquals(2, run.code());
    assertTrue(run.err().contains("no such file or folder: $(touch owned)"), run.err());
    assertEquals("exit-code=2\n", Files.readString(output));
    assertFalse(Files.exists(folder.resolve("work/owned")));
  }

  private Finished run(String paths, String args, String sarif) throws Exception {
    ProcessBuilder command =
        new ProcessBuilder("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script());
    command.directory(folder.resolve("work").toFile());
    command.environment().clear();
    command.environment().putAll(checkout.environment);
    command.environment().put("GITHUB_ACTION_PATH", checkout.root.toString());
    command.environment().put("GITHUB_OUTPUT", output.toString());
    command.environment().put("SAGELINT_PATHS", paths);
    command.environment().put("SAGELINT_ARGS", args);
    command.environment().put("SAGELINT_SARIF", sarif);
    return Finished.start(command, folder).await();
  }

  private static String script() throws IOException {
    String action = Files.readString(Path.of("action.yml"));
    Node node = YamlReader.read(new SourceFile("action.yml", action)).root().orElseThrow();
    for (String key : List.of("runs", "steps")) {
      node = ((Node.Mapping) node).get(key).orElseThrow();
    }
    node = ((Node.Sequence) node).items().get(0);
    return ((Node.Scalar) ((Node.Mapping) node).get("run").orElseThrow()).text();
  }
}
