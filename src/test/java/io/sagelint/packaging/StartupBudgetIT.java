package io.sagelint.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a run on one template may load. Every class costs time at each start, so these are counted
 * rather than seconds: a number that grows says so on any machine.
 */
final class StartupBudgetIT {
  /** Of ours and of our libraries; a run loads some 540. */
  private static final int MOST = 560;

  /** What no CloudFormation template needs. */
  private static final List<String> NOT_NEEDED =
      List.of(
          "com.fasterxml.jackson.",
          "com.google.re2j.RE2",
          "inet.ipaddr.",
          "org.tomlj.",
          "org.antlr.",
          "de.siegmar.",
          "org.slf4j.",
          "org.eclipse.jgit.",
          "io.sagelint.read.hcl.HclParser",
          "picocli.AutoComplete",
          "io.sagelint.cli.RuleScaffold");

  /**
   * What of Java costs milliseconds when it is first used: how records compare themselves if they
   * do not say it, and comparators that are put together.
   */
  private static final List<String> EXPENSIVE =
      List.of("java.lang.runtime.ObjectMethods", "java.util.Comparator$$Lambda");

  @TempDir Path folder;

  @Test
  void aTemplateLoadsWhatItNeeds() throws Exception {
    Files.writeString(
        folder.resolve("model.yaml"),
        """
        Resources:
          Churn:
            Type: AWS::SageMaker::Model
            Properties:
              EnableNetworkIsolation: false
        """);
    String jar = System.getProperty("sagelint.jar");
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Path log = folder.resolve("classes.log");
    Process process =
        new ProcessBuilder(
                java.toString(),
                "-XX:+UseSerialGC",
                "-Xlog:class+load:file=" + log,
                "-jar",
                jar,
                "check",
                "model.yaml")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("out").toFile())
            .start();
    assertEquals(1, process.waitFor(), () -> "see " + folder);
    Map<String, Integer> loaded = new TreeMap<>();
    for (String line : Files.readAllLines(log)) {
      assertTrue(EXPENSIVE.stream().noneMatch(line::contains), line);
      if (line.endsWith("sagelint.jar")) {
        String[] words = line.split(" +");
        loaded.merge(words[words.length - 3], 1, Integer::sum);
      }
    }
    assertTrue(loaded.size() > 300, "the log was not understood: " + loaded);
    assertTrue(loaded.size() <= MOST, loaded.size() + " classes: " + loaded.keySet());
    for (String name : loaded.keySet()) {
      assertTrue(NOT_NEEDED.stream().noneMatch(name::startsWith), name);
    }
  }
}
