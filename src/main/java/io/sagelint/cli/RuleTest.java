package io.sagelint.cli;

import io.sagelint.config.RuleOverrides;
import io.sagelint.config.RuleSources;
import io.sagelint.diagnostic.Problem;
import io.sagelint.engine.ExampleRun;
import io.sagelint.read.Node;
import io.sagelint.report.DecidingLines;
import io.sagelint.rule.BuiltInRules;
import io.sagelint.rule.Example;
import io.sagelint.rule.RuleFiles;
import io.sagelint.rule.RuleSet;
import io.sagelint.source.Position;
import io.sagelint.source.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Runs the examples in rule files and tells those that are not as their author says. */
record RuleTest(Console console) {
  private static final int MAX_PLACES = 4;

  /**
   * Runs.
   *
   * @param paths rule files and folders of them
   * @return whether all examples came out as expected
   * @throws UsageException if a rule file is wrong; names every mistake
   */
  ExitCode run(List<String> paths) throws IOException {
    List<Problem> problems = new ArrayList<>();
    List<Node> files =
        new RuleSources(paths, RuleOverrides.NONE, console.directory()).files(problems);
    RuleSet rules = BuiltInRules.load(false, built -> files, problems);
    List<List<Example>> examples = files.stream().map(file -> Example.in(file, problems)).toList();
    if (!problems.isEmpty()) {
      throw new UsageException(RuleFiles.describe(problems));
    }
    int count = 0;
    int failed = 0;
    for (int i = 0; i < files.size(); i++) {
      if (examples.get(i).isEmpty()) {
        failed++;
        console.out().println(place(files.get(i).span()) + ": no examples: nothing is tested");
      }
      for (Example example : examples.get(i)) {
        count++;
        failed += isAsExpected(example, rules) ? 0 : 1;
      }
    }
    String verdict = failed == 0 ? ", all as expected" : ", " + failed + " failed";
    console.out().println(count(count, "example") + " of " + count(files.size(), "rule") + verdict);
    return failed == 0 ? ExitCode.CLEAN : ExitCode.FOUND;
  }

  private boolean isAsExpected(Example example, RuleSet rules) throws IOException {
    List<String> verdicts = ExampleRun.verdicts(example, rules);
    if (verdicts.equals(example.expected())) {
      return true;
    }
    boolean placed = List.of("fail", "undetermined").contains(example.verdict());
    boolean placeless = placed && example.at().isEmpty();
    String expected =
        placeless ? example.verdict() + ", and `at` says where" : words(example.expected());
    console
        .out()
        .printf(
            "%s: %s: %s, %s%n  expected: %s%n  was:      %s%n",
            place(example.span()),
            example.rule(),
            example.language(),
            example.name(),
            expected,
            words(verdicts));
    ExampleRun.why(example, rules).stream()
        .map(DecidingLines::of)
        .filter(lines -> !lines.isEmpty())
        .limit(MAX_PLACES)
        .forEach(
            lines -> console.out().println("  because:  " + String.join("\n            ", lines)));
    return false;
  }

  private static String place(Span span) {
    Position at = span.from();
    return span.file().path() + ":" + at.line() + ":" + at.column();
  }

  private static String words(List<String> verdicts) {
    return verdicts.isEmpty() ? "pass" : String.join(" and ", verdicts);
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
