package io.sagelint.parse.cloudformation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.sagelint.catalogue.Catalogue;
import io.sagelint.check.Checker;
import io.sagelint.model.Resource;
import io.sagelint.model.Stack;
import io.sagelint.parse.cloudformation.IntrinsicExamples.Example;
import io.sagelint.rule.BuiltInRules;
import io.sagelint.rule.RuleSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every function by an example; {@code docs/intrinsics.md} is made of them. */
final class IntrinsicsTest {
  private static final RuleSet RULES = BuiltInRules.byDefault();
  private static final Catalogue CATALOGUE = RULES.catalogue();
  private static final Path PAGE = Path.of("docs", "intrinsics.md");

  @TestFactory
  Stream<DynamicTest> examples() {
    return IntrinsicExamples.ALL.stream()
        .map(one -> DynamicTest.dynamicTest(one.written(), () -> check(one)));
  }

  private static void check(Example example) {
    assertEquals(example.verdict(), verdict(example), example::written);
  }

  private static String verdict(Example example) {
    Checker checker = new Checker(RULES);
    for (Resource resource :
        CloudFormationParser.parse(Trees.yaml(example.template()), CATALOGUE)
            .orElseThrow()
            .resources()) {
      checker.check(resource, new Stack(List.of(resource), List.of()));
    }
    if (!checker.findings().isEmpty()) {
      var finding = checker.findings().get(0);
      return "finding: " + finding.value().orElse("not set") + scenario(finding.scenario());
    }
    return checker.undetermined().isEmpty()
        ? "pass"
        : "undetermined: " + checker.undetermined().get(0).reason();
  }

  private static String scenario(java.util.Map<String, String> scenario) {
    return scenario.isEmpty() ? "" : " " + scenario;
  }

  @Test
  void everyFunctionHasAnExample() {
    Set<String> names = new TreeSet<>(Functions.names());
    names.addAll(List.of("Fn::ForEach", "Condition", "{{resolve:", "AWS::Region"));
    for (String name : names) {
      assertTrue(
          IntrinsicExamples.ALL.stream().anyMatch(one -> one.function().contains(name)), name);
    }
  }

  @Test
  void thePage() throws IOException {
    String rows = IntrinsicExamples.ALL.stream().map(Example::row).collect(Collectors.joining());
    String actual = IntrinsicExamples.HEAD + rows;
    String expected = Files.exists(PAGE) ? Files.readString(PAGE) : "";
    if (Boolean.getBoolean("golden.update") && !expected.equals(actual)) {
      Files.writeString(PAGE, actual);
      fail(PAGE + " is rewritten: read the difference, then run again");
    }
    assertEquals(expected, actual);
  }
}
