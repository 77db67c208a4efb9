package io.sagelint.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sagelint.catalogue.Kind;
import io.sagelint.diagnostic.Problem;
import io.sagelint.engine.ExampleRun;
import io.sagelint.model.Language;
import io.sagelint.read.Node;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every example in a rule file has the verdict it says, at the place it says. */
final class RuleExamplesTest {
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
      for (Language language : languages(rule)) {
        for (String verdict : verdicts(rule, language)) {
          String wanted = rule.id() + " " + language.id() + " " + verdict;
          assertTrue(found.contains(wanted), wanted);
        }
      }
    }
  }

  /** The languages that have what the rule judges. */
  private static Set<Language> languages(Rule rule) {
    Set<Language> languages = EnumSet.noneOf(Language.class);
    for (Kind kind : BuiltInRules.load().catalogue().kinds()) {
      for (Selection selection : rule.selections()) {
        boolean meant =
            selection instanceof Selection.BySetting by
                ? kind.has(by.name())
                : selection.kinds().contains(kind.name());
        languages.addAll(meant ? kind.types().keySet() : Set.of());
      }
    }
    return languages;
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

  private static void check(Example example) throws IOException {
    assertEquals(example.expected(), ExampleRun.verdicts(example, BuiltInRules.load()));
  }

  private static List<Example> all() throws IOException {
    List<Problem> problems = new ArrayList<>();
    List<Example> examples = new ArrayList<>();
    for (Node rule : RuleFiles.readRules(Path.of(""), "rules", problems)) {
      examples.addAll(Example.in(rule, problems));
    }
    assertEquals(List.of(), problems);
    for (Example example : examples) {
      boolean request = example.language().equals(Language.API.id());
      assertEquals(request, !example.operation().isEmpty(), example.name());
    }
    return examples;
  }
}
