package io.sagelint.engine;

import io.sagelint.check.Checker;
import io.sagelint.check.Finding;
import io.sagelint.check.Remedies;
import io.sagelint.check.Report;
import io.sagelint.check.Traces;
import io.sagelint.check.Undetermined;
import io.sagelint.diagnostic.Problem;
import io.sagelint.model.Resource;
import io.sagelint.model.Stack;
import io.sagelint.parse.request.Requests;
import io.sagelint.read.JsonReader;
import io.sagelint.read.ReadResult;
import io.sagelint.read.YamlReader;
import io.sagelint.rule.Example;
import io.sagelint.rule.RuleSet;
import io.sagelint.source.Position;
import io.sagelint.source.SourceFile;
import io.sagelint.source.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs the examples of rules. */
public final class ExampleRun {
  private ExampleRun() {}

  /**
   * What a rule says about an example: {@code fail at 3:5}, {@code undetermined at 3:5}, or what is
   * wrong with the text; nothing if it passes.
   *
   * @throws IOException if the example cannot be linted at all
   */
  public static List<String> verdicts(Example example, RuleSet all) throws IOException {
    return verdicts(example, all, Optional.empty());
  }

  /** Why the rule says what it says, of every place of the example. */
  public static List<Traces.Why> why(Example example, RuleSet all) throws IOException {
    Traces traces = new Traces();
    verdicts(example, all, Optional.of(traces));
    return traces.found();
  }

  private static List<String> verdicts(Example example, RuleSet all, Optional<Traces> traces)
      throws IOException {
    RuleSet one = all.with(List.of(all.rule(example.rule()).orElseThrow()));
    return example.operation().isEmpty()
        ? file(example, one, traces)
        : request(example, one, traces);
  }

  private static List<String> file(Example example, RuleSet one, Optional<Traces> traces)
      throws IOException {
    // An example sees no other files.
    Path empty = Files.createTempDirectory("sagelint-example");
    Workspace workspace = new Workspace(empty);
    Path file = Path.of(example.fileName());
    workspace.overlay(file, example.text().getBytes(StandardCharsets.UTF_8));
    Report report;
    try {
      Linter linter = new Linter(one, workspace, false);
      traces.ifPresent(linter::explain);
      report = linter.lint(List.of(file));
    } finally {
      Files.delete(empty);
    }
    List<String> verdicts = verdicts(report.findings(), report.undetermined());
    if (report.resources() == 0 && report.errors().isEmpty()) {
      verdicts.add(Example.NOTHING);
    }
    for (Problem error : report.errors()) {
      verdicts.add("error: " + error.message());
    }
    return verdicts;
  }

  /** A request stands in no file of its own, so its body is judged as it is. */
  private static List<String> request(Example example, RuleSet one, Optional<Traces> traces) {
    SourceFile file = new SourceFile("request", example.text());
    boolean json = example.text().startsWith("{");
    ReadResult read = json ? JsonReader.read(file) : YamlReader.read(file);
    if (!read.problems().isEmpty() || read.root().isEmpty()) {
      return List.of("error: the request cannot be read");
    }
    Optional<Resource> resource =
        Requests.of(read.root().get(), example.operation(), one.catalogue());
    if (resource.isEmpty()) {
      return List.of("error: " + example.operation() + " is no operation of the catalogue");
    }
    Checker checker = new Checker(one, traces, Remedies.NONE);
    checker.check(new Stack(List.of(resource.get()), List.of()));
    return verdicts(checker.findings(), checker.undetermined());
  }

  private static List<String> verdicts(List<Finding> findings, List<Undetermined> undetermined) {
    List<String> verdicts = new ArrayList<>();
    for (Finding finding : findings) {
      verdicts.add("fail at " + place(finding.span()));
    }
    for (Undetermined one : undetermined) {
      verdicts.add("undetermined at " + place(one.span()));
    }
    return verdicts;
  }

  private static String place(Span span) {
    Position from = span.from();
    return from.line() + ":" + from.column();
  }
}
