package io.sagelint.parse.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sagelint.cli.Call;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a document holds, a run ends soon, with a verdict or a place that cannot be read. */
final class HostileDocumentsTest {
  private static final String TASK =
      "{\"Type\":\"Task\",\"Resource\":\"arn:aws:states:::sagemaker:createModel\"}";

  @TempDir Path folder;

  private Call check(String name, String text) {
    return assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          Files.writeString(folder.resolve(name), text);
          Call call = Call.in(folder, "check", "--format", "concise", name);
          assertFalse(call.out().contains("internal error"), call.out());
          assertTrue(call.code() <= 3 && call.code() != 2, call.err());
          return call;
        });
  }

  private static String machine(String states) {
    return "{\"StartAt\":\"a\",\"States\":{" + states + "}}";
  }

  private static String template(String definition) {
    return "Resources:\n  A:\n    Type: AWS::StepFunctions::StateMachine\n    Properties:\n"
        + "      DefinitionString: "
        + definition
        + "\n";
  }

  @Test
  void depth() {
    String deep = "{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000);
    String text = "{\"StartAt\":\"a\",\"States\":" + deep + "}";
    assertEquals(3, check("deep.asl.json", text).code());
    Call inTemplate = check("template.yaml", template("'" + text + "'"));
    assertTrue(inTemplate.out().contains("nested too deeply: more than 200 levels"));
    assertEquals(3, check("deep.asl.yaml", "StartAt: a\nStates: " + "[".repeat(100_000)).code());
  }

  @Test
  void size() {
    String comment = "\"a\":{\"Type\":\"Pass\",\"Comment\":\"" + "x".repeat(5_000_000) + "\"},";
    Call large = check("large.asl.json", machine(comment + "\"b\":" + TASK));
    assertTrue(large.out().contains("1 undetermined"), large.out());
    Call larger = check("larger.asl.json", " ".repeat(10_000_000) + machine("\"b\":" + TASK));
    assertTrue(larger.out().contains("too large"), larger.out());
    assertEquals(3, larger.code());
  }

  @Test
  void manyStates() {
    String chain =
        IntStream.range(0, 100_000)
            .mapToObj(i -> "\"" + (i == 0 ? "a" : i) + "\":{\"Next\":\"" + (i + 1) + "\"}")
            .collect(Collectors.joining(","));
    Call call = check("chain.asl.json", machine(chain + ",\"100000\":" + TASK));
    assertTrue(call.out().contains("(1 resource), 1 undetermined"), call.out());
  }

  /** Both ways to each state bring thousands of keys that differ. */
  @Test
  void manyJoins() {
    StringBuilder states = new StringBuilder("\"a\":{\"Type\":\"Choice\",\"Choices\":[");
    states.append("{\"Next\":\"p0\"},{\"Next\":\"p1\"}]}");
    for (int pass = 0; pass < 2; pass++) {
      int value = pass;
      String keys =
          IntStream.range(0, 5000)
              .mapToObj(i -> "\"k" + i + "\":" + (i + value))
              .collect(Collectors.joining(","));
      String ways =
          IntStream.range(0, 2000)
              .mapToObj(i -> "{\"Next\":\"t" + i + "\"}")
              .collect(Collectors.joining(","));
      states.append(
          ",\"p%d\":{\"Type\":\"Pass\",\"Result\":{%s},\"Next\":\"c%d\"}"
              .formatted(pass, keys, pass));
      states.append(",\"c%d\":{\"Type\":\"Choice\",\"Choices\":[%s]}".formatted(pass, ways));
    }
    for (int i = 0; i < 2000; i++) {
      states.append(",\"t" + i + "\":" + TASK);
    }
    Call call = check("joins.asl.json", machine(states.toString()));
    assertTrue(call.out().contains("(2000 resources)"), call.out());
  }

  @Test
  void passStatesThatGrow() {
    String grow =
        "{\"Type\":\"Pass\",\"Parameters\":{\"x.$\":\"$\",\"y.$\":\"$\"},\"Next\":\"%s\"}";
    String chain =
        IntStream.range(0, 1000)
            .mapToObj(i -> "\"" + (i == 0 ? "a" : i) + "\":" + grow.formatted(i + 1))
            .collect(Collectors.joining(","));
    String choice =
        ",\"1000\":{\"Type\":\"Choice\",\"Choices\":[{\"Next\":\"a\"},{\"Next\":\"t\"},"
            + "{\"Next\":\"u\"}]},\"u\":"
            + grow.formatted("t")
            + ",\"t\":"
            + TASK;
    check("grow.asl.json", machine(chain + choice));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "null",
        "[]",
        "\"\"",
        "{}",
        "{\"StartAt\":{},\"States\":[]}",
        "{\"StartAt\":\"a\",\"States\":null}",
        "{\"StartAt\":\"a\",\"States\":{\"a\":[]}}",
        "{\"StartAt\":\"a\",\"States\":{\"a\":{\"Resource\":{},\"Branches\":{},\"Choices\":1}}}",
        "{\"StartAt\":\"a\",\"States\":{\"a\":{\"Catch\":[1],\"Next\":{},\"Iterator\":[]}}}",
        "{${a}:${b},\"States\":${c},${d}}",
        "${a}${b}\"${c}{\"StartAt\"${e}",
        "{\"StartAt\":\"\uE000\",\"States\":{\"\uE000\":\"\uE000\"}}",
        "\uE000",
        "{\"StartAt\":\"a\",\"States\":{\"\uE000${a}\uE000\":{\"Resource\":\"\uE000${b}\"}}}",
        "{\"StartAt\":\"\\ud83d\",\"States\":{\"\\ude00\":{}}}",
        "\u0000",
        "{\"StartAt\":\"a\",\"StartAt\":\"b\",\"States\":{},\"States\":{}}"
      })
  void nonsense(String text) throws IOException {
    check("nonsense.asl.json", text);
    check("nonsense.asl.yaml", text);
    String quoted = "'" + text.replace("'", "''").replace("\u0000", "") + "'";
    check("template.yaml", template(quoted));
    check("template.yaml", template("!Sub " + quoted));
    check("template.yaml", template("!Join ['', [" + quoted + ", !Ref AWS::Region, '}']]"));
  }

  @Test
  void longPaths() {
    String path = "$" + ".a".repeat(100_000);
    String pass =
        "\"a\":{\"Type\":\"Pass\",\"Result\":1,\"ResultPath\":\"" + path + "\",\"Next\":\"b\"}";
    String task =
        TASK.replace("}", ",\"Parameters\":{\"ModelName.$\":\"$" + "[0]".repeat(100_000) + "\"}}");
    check("paths.asl.json", machine(pass + ",\"b\":" + task));
  }

  @Test
  void manyHoles() {
    String holes = "${a}".repeat(50_000);
    String task = TASK.replace("}", ",\"Parameters\":{\"ModelName\":\"" + holes + "\"}}");
    check("holes.asl.json", machine("\"a\":" + task));
    check(
        "template.yaml",
        template("!Sub '" + machine("\"a\":" + task).replace("{a}", "{A.Arn}") + "'"));
  }

  /** A template that names its own text, and one whose branches multiply. */
  @Test
  void manyBranches() {
    StringBuilder text =
        new StringBuilder("Parameters: {P: {Type: String, Default: x}}\nConditions:\n");
    StringBuilder parts = new StringBuilder("!Join ['', ['{\"StartAt\":\"a\",\"States\":{\"a\":");
    parts.append(TASK.replace("}", ",\"Parameters\":{\"ModelName\":\"'"));
    for (int i = 0; i < 40; i++) {
      text.append("  C" + i + ": !Equals [!Ref P, 'p" + i + "']\n");
      parts.append(", !If [C" + i + ", a, b]");
    }
    check("template.yaml", text + template(parts + ", '\"}}}}']]"));
  }

  @Test
  void messagesNameLinesOfTheFileAroundAText() {
    String template =
        template("|\n        {\n          \"StartAt\": \"A\",\n          \"States\": {");
    String inTemplate = check("lines.yaml", template).out();
    assertTrue(inTemplate.contains("the '{' of line 8 is closed"), inTemplate);
    String module =
        """
        resource "aws_sfn_state_machine" "a" {
          definition = <<-EOT
            {
              "StartAt": "A",
              "States": {}]
          EOT
        }
        """;
    String inModule = check("main.tf", module).out();
    assertTrue(inModule.contains("does not close the '{' of line 3"), inModule);
    String decoded = module.replace("<<-EOT", "jsondecode(<<-EOT").replace("EOT\n}", "EOT\n)\n}");
    String inCall = check("main.tf", decoded).out();
    assertTrue(inCall.contains("does not close the '{' of line 3"), inCall);
  }
}
