package io.sagelint.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.sagelint.diagnostic.Problem;
import io.sagelint.read.Node;
import io.sagelint.source.Position;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mistake in a rule or catalogue file is told with its place, and all of them at once. */
final class RuleMistakesTest {
  private static final Path RULES = Path.of("rules");

  @TempDir Path copy;

  @BeforeEach
  void copyRules() throws IOException {
    try (Stream<Path> files = Files.walk(RULES)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Path target = copy.resolve(RULES.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }

  @Test
  void theRulesThatShipHaveNone() throws IOException {
    assertEquals(List.of(), problems());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "network-isolation.yaml | {setting: network-isolation} | {setting: network-isolaton}"
            + " | the catalogue has no setting `network-isolaton` (did you mean"
            + " `network-isolation`?)",
        "network-isolation.yaml | severity: high | severity: hihg"
            + " | `hihg` is none of critical, high, medium, low (did you mean `high`?)",
        "network-isolation.yaml | id: network-isolation | id: isolation"
            + " | the id is the name of the file: write `id: network-isolation`",
        "network-isolation.yaml | require: {is: true} | require: {iz: true}"
            + " | `iz` is no condition (did you mean `is`?)",
        "network-isolation.yaml | absent: | absnet:"
            + " | no cause has this name (did you mean `absent`?); there are absent, empty, false, aws-managed, not-a-key,"
            + " otherwise",
        "network-isolation.yaml | {property} is not set | {propery} is not set"
            + " | {propery} is no placeholder (did you mean `property`?); there are property, value, type, address, protects,"
            + " default, reference",
        "catalogue/model.yaml | kind: Model | knid: Model"
            + " | `knid` is not known here (did you mean `kind`?); known: documents, kind, names, pipeline-steps, settings, types",
        "catalogue/cluster.yaml | missing: true | missing: yes | `yes` is none of true, false",
        "catalogue/cluster.yaml | severity: medium | severity: mediun"
            + " | `mediun` is none of critical, high, medium, low (did you mean `medium`?)",
        "catalogue/endpoint-config.yaml | in: [terraform] | in: [terrafrom]"
            + " | the kind has a type only for cloudformation, terraform, api",
        "catalogue/model.yaml | AWS::SageMaker::Model | AWS::SageMaker::Cluster"
            + " | another kind has the type AWS::SageMaker::Cluster already",
        "catalogue-tables/instance-types.yaml | 'p3dn' | 'p3(dn'"
            + " | this is no regular expression: Unclosed group",
      })
  void mistakes(String file, String right, String wrong, String message) throws IOException {
    Path path = copy.resolve(file);
    String text = Files.readString(path);
    Files.writeString(path, text.replaceFirst(Pattern.quote(right), wrong));
    assertEquals(message, problems().get(0).message());
  }

  @Test
  void everyMistakeIsToldWithItsPlace() throws IOException {
    Path path = copy.resolve("network-isolation.yaml");
    String text = Files.readString(path);
    Files.writeString(
        path, text.replace("severity: high", "severity: hihg").replace("title:", "tilte:"));
    List<String> places = new ArrayList<>();
    for (Problem problem : problems()) {
      Position from = problem.span().orElseThrow().from();
      places.add(from.line() + ":" + from.column() + " " + problem.message());
    }
    assertEquals(
        "4:11 `hihg` is none of critical, high, medium, low (did you mean `high`?)", places.get(0));
    assertEquals(
        "6:1 `tilte` is not known here (did you mean `title`?)", places.get(1).split(";")[0]);
  }

  private List<Problem> problems() throws IOException {
    List<Problem> problems = new ArrayList<>();
    Node root = RuleFiles.read(copy, problems);
    RuleSet.read(root, problems);
    return problems;
  }
}
