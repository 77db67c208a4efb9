package io.sagelint.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sagelint.check.Checker;
import io.sagelint.check.Finding;
import io.sagelint.check.Report;
import io.sagelint.check.Undetermined;
import io.sagelint.diagnostic.Problem;
import io.sagelint.engine.Linter;
import io.sagelint.engine.Workspace;
import io.sagelint.model.Language;
import io.sagelint.parse.request.Requests;
import io.sagelint.read.Fields;
import io.sagelint.read.JsonReader;
import io.sagelint.read.Node;
import io.sagelint.read.ReadResult;
import io.sagelint.read.YamlReader;
import io.sagelint.source.Position;
import io.sagelint.source.SourceFile;
import io.sagelint.source.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every example in a rule file has the verdict it says, at the place it says. */
final class RuleExamplesTest {
  @TempDir Path folder;

  /** What a run of one rule says about an example. */
  private record Result(List<Finding> findings, List<Undetermined> undetermined) {}

  /**
   * An example as its file writes it.
   *
   * @param operation of the API, if the text is the body of a request; empty for files
   */
  private record Example(
      String rule,
      String name,
      String language,
      String operation,
      String verdict,
      String text,
      String at) {
    /** JSON, else YAML. */
    boolean isJson() {
      return text.startsWith("{");
    }
  }

  @TestFactory
  Stream<DynamicTest> examples() throws IOException {
    return all().stream()
        .map(
            example ->
                DynamicTest.dynamicTest(
                    example.rule() + ": " + example.language() + ", " + example.name(),
                    () -> check(example)));
  }

  @Test
  void everyRuleHasAnExampleOfEachVerdictInEachLanguage() throws IOException {
    Set<String> found = new HashSet<>();
    for (Example example : all()) {
      found.add(example.rule() + " " + example.language() + " " + example.verdict());
    }
    for (Rule rule : BuiltInRules.load().rules()) {
      for (Language language : Language.values()) {
        for (String verdict : verdicts(rule, language)) {
          String wanted = rule.id() + " " + language.id() + " " + verdict;
          assertTrue(found.contains(wanted), wanted);
        }
      }
    }
  }

  /** A body that is written out leaves hardly anything open; what cannot be read never fails. */
  private static List<String> verdicts(Rule rule, Language language) {
    if (rule.id().equals("unread-document")) {
      return language == Language.CLOUDFORMATION ? List.of("pass", "undetermined") : List.of();
    }
    return language == Language.API
        ? List.of("fail", "pass")
        : List.of("fail", "pass", "undetermined");
  }

  private void check(Example example) throws IOException {
    RuleSet all = BuiltInRules.load();
    RuleSet one = all.with(List.of(all.rule(example.rule()).orElseThrow()));
    Result result = example.operation().isEmpty() ? lint(example, one) : request(example, one);
    assertEquals(expected(example), verdicts(result));
  }

  private Result lint(Example example, RuleSet one) throws IOException {
    Workspace workspace = new Workspace(folder);
    Path file =
        Path.of(example.language().equals("cloudformation") ? fileName(example) : "main.tf");
    workspace.overlay(file, example.text().getBytes(StandardCharsets.UTF_8));
    Report report = new Linter(one, workspace, false).lint(List.of(file));
    assertEquals(List.of(), report.errors());
    return new Result(report.findings(), report.undetermined());
  }

  /** A request stands in no file of its own, so its body is judged as it is. */
  private static Result request(Example example, RuleSet one) {
    SourceFile file = new SourceFile("request", example.text());
    ReadResult read = example.isJson() ? JsonReader.read(file) : YamlReader.read(file);
    assertEquals(List.of(), read.problems());
    Node body = read.root().orElseThrow();
    Checker checker = new Checker(one);
    checker.check(Requests.of(body, example.operation(), one.catalogue()).orElseThrow());
    return new Result(checker.findings(), checker.undetermined());
  }

  private static String fileName(Example example) {
    return example.isJson() ? "template.json" : "template.yaml";
  }

  private static List<String> expected(Example example) {
    return example.verdict().equals("pass")
        ? List.of()
        : List.of(example.verdict() + " at " + example.at());
  }

  private static List<String> verdicts(Result result) {
    List<String> verdicts = new ArrayList<>();
    for (Finding finding : result.findings()) {
      verdicts.add("fail at " + place(finding.span()));
    }
    for (Undetermined undetermined : result.undetermined()) {
      verdicts.add("undetermined at " + place(undetermined.span()));
    }
    return verdicts;
  }

  private static String place(Span span) {
    Position from = span.from();
    return from.line() + ":" + from.column();
  }

  private static List<Example> all() throws IOException {
    List<Problem> problems = new ArrayList<>();
    Node root = RuleFiles.read(Path.of("rules"), problems);
    List<Example> examples = new ArrayList<>();
    for (Node rule : Fields.of(root, problems).list("rules")) {
      Fields fields = Fields.of(rule, problems);
      for (Node example : fields.list("examples")) {
        examples.add(example(fields.text("id"), Fields.of(example, problems)));
      }
    }
    assertEquals(List.of(), problems);
    return examples;
  }

  private static Example example(String rule, Fields fields) {
    Example example =
        new Example(
            rule,
            fields.requiredText("name"),
            fields.requiredText("language"),
            fields.text("operation"),
            fields.requiredText("verdict"),
            fields.requiredText("text") + "\n",
            fields.text("at"));
    fields.end();
    boolean request = example.language().equals(Language.API.id());
    assertEquals(request, !example.operation().isEmpty(), example.name());
    return example;
  }
}
