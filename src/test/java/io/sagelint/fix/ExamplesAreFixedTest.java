package io.sagelint.fix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sagelint.check.Finding;
import io.sagelint.diagnostic.Problem;
import io.sagelint.read.Node;
import io.sagelint.rule.BuiltInRules;
import io.sagelint.rule.Example;
import io.sagelint.rule.RuleFiles;
import io.sagelint.rule.RuleSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every failing example of a rule is fixed, if it can be, by lines that name the setting. */
final class ExamplesAreFixedTest {
  private static final RuleSet RULES = BuiltInRules.load();

  @TestFactory
  Stream<DynamicTest> examples() throws IOException {
    return failing().stream()
        .map(
            example ->
                DynamicTest.dynamicTest(
                    example.rule() + ": " + example.language() + ", " + example.name(),
                    () -> check(example)));
  }

  /** A flag that is not there, or switched off, is what fixes are for. */
  @Test
  void mostExamplesOfTheFlagsCanBeFixed() throws IOException {
    int all = 0;
    int fixable = 0;
    for (Example example : failing()) {
      if (RULES.rule(example.rule()).orElseThrow().concern().matches("inter-.*|network-.*")) {
        all++;
        fixable += fixed(example).fixed() > 0 ? 1 : 0;
      }
    }
    assertTrue(fixable * 10 >= all * 7, fixable + " of " + all);
  }

  private static void check(Example example) throws IOException {
    Fixing once = fixed(example);
    assertEquals(List.of(), once.refusals());
    assertEquals(once.first().errors().size(), once.left().errors().size());
    assertEquals(0, once.left().fixable());
    assertEquals(once.first().findings().size() - once.fixed(), once.left().findings().size());
    assertEquals(once.text(), fixed(example, once.text()).text());
    List<String> gone = lines(example.text(), once.text());
    List<String> made = lines(once.text(), example.text());
    for (String line : Stream.concat(gone.stream(), made.stream()).toList()) {
      assertTrue(isOfSetting(line, once.first().findings()), line);
    }
  }

  /** The lines, without blanks and commas, that another text does not have. */
  private static List<String> lines(String text, String other) {
    List<String> lines = new ArrayList<>(squeezed(text));
    squeezed(other).forEach(lines::remove);
    return lines;
  }

  private static List<String> squeezed(String text) {
    return text.lines().map(line -> line.replaceAll("[\\s,]", "")).toList();
  }

  /** Braces stand alone, and names of blocks; everything else names the setting. */
  private static boolean isOfSetting(String line, List<Finding> findings) {
    return line.matches("[{}]*")
        || findings.stream()
            .flatMap(finding -> Stream.of(finding.property().split("[.\\[\\]]+")))
            .anyMatch(line::contains);
  }

  private static Fixing fixed(Example example) throws IOException {
    return fixed(example, example.text());
  }

  private static Fixing fixed(Example example, String text) throws IOException {
    RuleSet one = RULES.with(List.of(RULES.rule(example.rule()).orElseThrow()));
    return Fixing.of(example.fileName(), text, one);
  }

  private static List<Example> failing() throws IOException {
    List<Problem> problems = new ArrayList<>();
    List<Example> examples = new ArrayList<>();
    for (Node rule : RuleFiles.readRules(Path.of(""), "rules", problems)) {
      examples.addAll(Example.in(rule, problems));
    }
    examples.removeIf(one -> !one.verdict().equals("fail") || !one.operation().isEmpty());
    examples.removeIf(one -> RULES.rule(one.rule()).orElseThrow().fixValue().isEmpty());
    return examples;
  }
}
