package io.sagelint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A law: the shards of a run together tell what the run tells, each thing once. */
final class ShardTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> LISTS =
      List.of("findings", "undetermined", "errors", "unusedSuppressions");

  @TempDir Path folder;

  @Test
  void nothingIsLostOrToldTwiceOfTestdata() throws IOException {
    Path testdata = Path.of("testdata").toAbsolutePath();
    List<String> options = new ArrayList<>(List.of("--rule", "*"));
    options.addAll(List.of("broken", "cdk", "requests", "suppressions"));
    options.addAll(List.of("terraform", "terraform-plan"));
    List<Integer> told = assertUnion(testdata, 3, options.toArray(String[]::new));
    assertTrue(told.stream().allMatch(findings -> findings > 20), told::toString);
  }

  /** Folders and templates call one another as the numbers say; some take in a shared file. */
  @Property(tries = 25)
  void nothingIsLostOrToldTwiceOfAnyRepository(
      @ForAll @Size(min = 1, max = 9) List<@IntRange(max = 11) Integer> calls,
      @ForAll @IntRange(min = 2, max = 5) int count)
      throws IOException {
    Path root = Files.createTempDirectory("sagelint-shards");
    try {
      for (int i = 0; i < calls.size(); i++) {
        write(root, "tf/m" + i + "/main.tf", module(i, calls.get(i)));
        write(root, "cfn/t" + i + ".yaml", template(i, calls.get(i)));
        write(root, "flows/f" + i + ".asl.json", flow());
      }
      assertUnion(root, count, "--rule", "*", ".");
    } finally {
      try (Stream<Path> files = Files.walk(root)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      }
    }
  }

  @Test
  void givenParametersMayNestATemplateThatTheTextDoesNotName() throws IOException {
    write(
        folder,
        "root.yaml",
        """
        Parameters: {Child: {Type: String}}
        Resources:
          S:
            Type: AWS::CloudFormation::Stack
            Properties: {TemplateURL: !Ref Child}
        """);
    write(folder, "child.yaml", template(0, 0));
    write(folder, "other.yaml", template(0, 0));
    assertUnion(folder, 2, "--parameters", "Child=child.yaml", ".");
    Call one = Call.in(folder, "check", "--shard", "2/2", ".");
    assertTrue(one.err().contains("note: only shard 2/2 is told"), one.err());
  }

  @Test
  void onlyTheRootsOfTheConfigurationAreJudged() throws IOException {
    write(folder, "a/main.tf", module(0, 0));
    write(folder, "b/main.tf", module(0, 0));
    write(folder, "c/main.tf", module(0, 0));
    write(folder, ".sagelint.yaml", "terraform: {roots: [{path: b}]}\n");
    assertEquals(1, assertUnion(folder, 3, ".").stream().filter(n -> n > 0).count());
  }

  @Test
  void whatTheConfigurationSuppressesIsToldOnce() throws IOException {
    write(folder, "a.yaml", template(0, 0));
    write(folder, "b.yaml", template(0, 0));
    write(
        folder,
        ".sagelint.yaml",
        """
        ignore:
          - {rules: [network-isolation], paths: [a.yaml], reason: gone, until: 2020-01-01}
        """);
    assertUnion(folder, 2, ".");
  }

  @Test
  void aRunThatIsFixedOrAHookIsNotSplit() {
    for (String other : List.of("--fix", "--diff", "--hook")) {
      Call wrong = Call.in(folder, "check", "--shard", "1/2", other, ".");
      assertEquals(2, wrong.code());
      assertTrue(wrong.err().contains("--shard does not go with " + other), wrong.err());
    }
  }

  @Test
  void onlyAPartThatThereIsCanBeAskedFor() {
    for (String shard : List.of("0/2", "3/2", "1", "a/b", "1/0", "-1/2", "1/10000")) {
      Call wrong = Call.in(folder, "check", "--shard=" + shard, ".");
      assertEquals(2, wrong.code(), shard);
      assertTrue(wrong.err().contains("--shard takes I/N, such as 1/4"), wrong.err());
    }
  }

  /** How many findings each shard has. */
  private static List<Integer> assertUnion(Path root, int count, String... options)
      throws IOException {
    JsonNode whole = report(root, "1/1", options);
    Map<String, List<String>> all = new TreeMap<>();
    Map<String, Long> sums = new TreeMap<>();
    List<Integer> told = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      JsonNode shard = report(root, i + "/" + count, options);
      assertEquals(i, shard.at("/shard/index").intValue());
      assertEquals(count, shard.at("/shard/count").intValue());
      addTo(all, shard);
      addTo(sums, "", shard.get("summary"));
      told.add(shard.get("findings").size());
    }
    Map<String, List<String>> expected = new TreeMap<>();
    addTo(expected, whole);
    expected.values().forEach(entries -> entries.sort(null));
    all.values().forEach(entries -> entries.sort(null));
    assertEquals(expected, all);
    Map<String, Long> totals = new TreeMap<>();
    addTo(totals, "", whole.get("summary"));
    assertEquals(totals, sums);
    return told;
  }

  private static void addTo(Map<String, List<String>> all, JsonNode report) {
    for (String list : LISTS) {
      List<String> entries = all.computeIfAbsent(list, name -> new ArrayList<>());
      report.get(list).forEach(entry -> entries.add(entry.toPrettyString()));
    }
  }

  private static void addTo(Map<String, Long> sums, String name, JsonNode node) {
    if (node.isNumber()) {
      sums.merge(name, node.longValue(), Long::sum);
    }
    node.properties().forEach(one -> addTo(sums, name + "/" + one.getKey(), one.getValue()));
  }

  private static JsonNode report(Path root, String shard, String... options) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("check", "--format=json", "--jobs=2"));
    arguments.add("--shard=" + shard);
    arguments.addAll(List.of(options));
    return JSON.readTree(Call.in(root, arguments.toArray(String[]::new)).out());
  }

  /**
   * Two in three call another one; one in four takes in a flow, one of those by a computed name.
   */
  private static String module(int i, int call) {
    String calls = call % 3 == 0 ? "" : "module \"c\" {\n  source = \"../m" + call + "\"\n}\n";
    String name = call % 8 == 0 ? "${local.flow}" : "f" + call / 2;
    String reads =
        call % 4 == 0
            ? """
            locals {
              flow = "f0"
            }
            resource "aws_sfn_state_machine" "s" {
              definition = file("${path.module}/../../flows/%s.asl.json")
            }
            """
                .formatted(name)
            : "";
    return """
        resource "aws_sagemaker_model" "m" {
          name = "m%d"
        }
        """
            .formatted(i)
        + calls
        + reads;
  }

  private static String template(int i, int call) {
    String nested =
        call % 3 == 0
            ? ""
            : """
              Child:
                Type: AWS::CloudFormation::Stack
                Properties: {TemplateURL: %s%d.yaml}
            """
                .formatted(call % 2 == 0 ? "t" : "https://bucket.s3.amazonaws.com/cfn/t", call);
    String reads =
        call % 5 == 0
            ? """
              Flow:
                Type: AWS::Serverless::StateMachine
                Properties: {DefinitionUri: ../flows/f%d.asl.json}
            """
                .formatted(i)
            : "";
    return "Resources:\n  M%d:\n    Type: AWS::SageMaker::Model\n".formatted(i) + nested + reads;
  }

  private static String flow() {
    return """
        {"StartAt": "T", "States": {"T": {"Type": "Task", "End": true,
          "Resource": "arn:aws:states:::sagemaker:createTrainingJob.sync",
          "Parameters": {"TrainingJobName": "t", "ResourceConfig": {"InstanceCount": 2}}}}}
        """;
  }

  private static void write(Path root, String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
