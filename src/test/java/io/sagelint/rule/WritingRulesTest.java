package io.sagelint.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sagelint.diagnostic.Problem;
import io.sagelint.engine.ExampleRun;
import io.sagelint.read.Node;
import io.sagelint.read.YamlReader;
import io.sagelint.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What {@code docs/writing-rules.md} shows works, and it shows every word of the language. */
final class WritingRulesTest {
  private static final Path PAGE = Path.of("docs", "writing-rules.md");
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```yaml\n(.*?)^```$");

  /** What the page leaves out of most of its rules. */
  private static final String HEAD =
      """
      id: shown
      concern: shown
      severity: low
      title: Shown
      why: It is shown.
      """;

  @TestFactory
  Stream<DynamicTest> rulesAreAsTheirExamplesSay() throws IOException {
    return blocks().stream()
        .map(block -> DynamicTest.dynamicTest(block.lines().findFirst().get(), () -> run(block)));
  }

  @Test
  void noWordIsForgotten() throws IOException {
    JsonNode schema;
    try (InputStream in = Rule.class.getResourceAsStream("rule-v1.schema.json")) {
      schema = new ObjectMapper().readTree(in);
    }
    Set<String> words = new TreeSet<>(List.of("parameter"));
    for (JsonNode properties : schema.findValues("properties")) {
      properties.fieldNames().forEachRemaining(words::add);
    }
    String page = Files.readString(PAGE);
    String prose = BLOCK.matcher(page).replaceAll("");
    String rules = String.join("\n", blocks());
    for (String word : words) {
      boolean explained = prose.matches("(?s).*`[^`\n]*\\b" + Pattern.quote(word) + "\\b[^`]*`.*");
      assertTrue(explained, word + " is explained");
    }
    Set<String> shown = new TreeSet<>();
    schema.at("/definitions/condition").findValues("required").forEach(addTo(shown));
    schema.at("/definitions/test").findValues("required").forEach(addTo(shown));
    for (String word : shown) {
      assertTrue(Pattern.compile("\\b" + word + ":").matcher(rules).find(), word + " is shown");
    }
  }

  private static java.util.function.Consumer<JsonNode> addTo(Set<String> names) {
    return list -> list.forEach(name -> names.add(name.textValue()));
  }

  private static void run(String block) throws IOException {
    String message = block.contains("\nmessage:") ? "" : "message: \"{property} is {value}\"\n";
    String text = block.startsWith("id:") ? block : HEAD + message + block;
    Node rule = YamlReader.read(new SourceFile("rule.yaml", text)).root().orElseThrow();
    List<Problem> problems = new ArrayList<>();
    RuleSet rules = BuiltInRules.load(false, built -> List.of(rule), problems);
    List<Example> examples = Example.in(rule, problems);
    assertEquals(List.of(), problems.stream().map(Problem::shown).toList());
    Set<String> verdicts = new TreeSet<>();
    for (Example example : examples) {
      assertEquals(example.expected(), ExampleRun.verdicts(example, rules), example.name());
      verdicts.add(example.verdict());
    }
    assertTrue(verdicts.containsAll(List.of("fail", "pass")), "a failure and a pass");
  }

  private static List<String> blocks() throws IOException {
    String page = Files.readString(PAGE).replace("\r\n", "\n");
    return BLOCK.matcher(page).results().map((MatchResult found) -> found.group(1)).toList();
  }
}
