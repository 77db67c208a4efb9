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
  private static final RuleSet ALL = BuiltInRules.load();

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
    for (Rule rule : ALL.rules()) {
      for (Language language : languages(rule)) {
        for (String verdict : verdicts(rule, language)) {
          String wanted = rule.id() + " " + language.id() + " " + verdict;
          assertTrue(found.contains(wanted), wanted);
        }
      }
    }
  }

  /** The languages that what a rule judges can be written in. */
  private static Set<Language> languages(Rule rule) {
    Set<Language> languages = EnumSet.noneOf(Language.class);
    for (Selection selection : rule.selections()) {
      for (Kind kind : ALL.catalogue().kinds()) {
        Set<Language> possible = EnumSet.noneOf(Language.class);
        if (selection instanceof Selection.BySetting by) {
          by.places(kind).forEach(place -> possible.addAll(place.languages()));
        } else if (selection instanceof Selection.ByType by && by.kinds().contains(kind.name())) {
          possible.addAll(by.place().languages());
        }
        possible.retainAll(kind.types().keySet());
        languages.addAll(possible);
      }
    }
    return languages;
  }

  /**
   * A body that is written out leaves hardly anything open, and references are there or not; what
   * cannot be read never fails.
   */
  private static List<String> verdicts(Rule rule, Language language) {
    if (rule.id().equals("unread-document")) {
      return language == Language.CLOUDFORMATION ? List.of("pass", "undetermined") : List.of();
    }
    boolean decided = language == Language.API || rule.id().equals("kms-key-shared");
    return decided ? List.of("fail", "pass") : List.of("fail", "pass", "undetermined");
  }

  private static void check(Example example) throws IOException {
    assertEquals(example.expected(), ExampleRun.verdicts(example, ALL));
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
