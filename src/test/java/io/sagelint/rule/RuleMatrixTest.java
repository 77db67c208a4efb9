package io.sagelint.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sagelint.catalogue.Kind;
import io.sagelint.catalogue.Setting;
import io.sagelint.check.Certainty;
import io.sagelint.check.Finding;
import io.sagelint.check.Report;
import io.sagelint.check.Undetermined;
import io.sagelint.check.Verdict;
import io.sagelint.engine.Linter;
import io.sagelint.engine.Workspace;
import io.sagelint.model.Language;
import io.sagelint.rule.MatrixCase.State;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every place of every rule that judges a property, in every language that has it, written in every
 * way that matters. {@code testdata/matrix/rules.json} says of each rule what is good, what is bad
 * and what it means to write nothing; what must stand around a place so that it means anything is
 * in {@code around.json} beside it.
 */
final class RuleMatrixTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final RuleSet RULES = BuiltInRules.load();

  @TempDir Path folder;

  private static JsonNode table(String name) throws IOException {
    return JSON.readTree(Path.of("testdata", "matrix", name).toFile());
  }

  @Test
  void everyRuleHasARow() throws IOException {
    List<String> rows = new ArrayList<>();
    table("rules.json").fieldNames().forEachRemaining(rows::add);
    assertEquals(
        RULES.rules().stream().map(Rule::id).sorted().toList(), rows.stream().sorted().toList());
  }

  @TestFactory
  Stream<DynamicTest> everyPlaceInEveryWay() throws IOException {
    JsonNode rows = table("rules.json");
    JsonNode around = table("around.json");
    List<DynamicTest> tests = new ArrayList<>();
    for (Rule rule : RULES.rules()) {
      RuleSet only = RULES.with(List.of(rule));
      for (MatrixCase one : cases(rule, rows.path(rule.id()), around)) {
        tests.add(DynamicTest.dynamicTest(one.name(), () -> check(only, one)));
      }
    }
    return tests.stream();
  }

  private static List<MatrixCase> cases(Rule rule, JsonNode row, JsonNode around) {
    List<MatrixCase> cases = new ArrayList<>();
    for (Kind kind : RULES.catalogue().kinds()) {
      for (Setting place : places(rule, kind)) {
        for (Language language : place.languages()) {
          if (row.isObject() && !place.missing() && kind.types().containsKey(language)) {
            cases.add(new MatrixCase(rule.id(), row, kind, place, language, around));
          }
        }
      }
    }
    return cases;
  }

  private static List<Setting> places(Rule rule, Kind kind) {
    List<Setting> places = new ArrayList<>();
    for (Selection selection : rule.selections()) {
      if (selection instanceof Selection.BySetting setting) {
        places.addAll(setting.places(kind));
      } else if (selection instanceof Selection.ByType type && type.kinds().contains(kind.name())) {
        places.add(type.place());
      }
    }
    return places;
  }

  private void check(RuleSet rules, MatrixCase one) throws IOException {
    List<String> wrong = new ArrayList<>();
    for (State state : one.states()) {
      String text = JSON.writeValueAsString(one.document(state));
      String verdict = verdict(rules, one, text);
      if (!verdict.equals(one.expected(state))) {
        wrong.add(state + " is " + verdict + ", not " + one.expected(state) + ", in " + text);
      }
    }
    assertEquals(List.of(), wrong);
  }

  private String verdict(RuleSet rules, MatrixCase one, String text) throws IOException {
    Workspace workspace = new Workspace(folder);
    Path file = Path.of(one.terraform() ? "main.tf.json" : "t.json");
    workspace.overlay(file, text.getBytes(StandardCharsets.UTF_8));
    Report report = new Linter(rules, workspace, false).lint(List.of(file));
    assertEquals(List.of(), report.errors(), text);
    List<String> verdicts = new ArrayList<>();
    for (Finding finding : report.findings()) {
      if (bare(finding.property()).equals(one.property())) {
        verdicts.add(finding.certainty() == Certainty.CERTAIN ? "fail" : "conditional");
      }
    }
    for (Undetermined open : report.undetermined()) {
      if (bare(open.property()).equals(one.property())) {
        verdicts.add("undetermined");
      }
    }
    String concern = rules.rules().get(0).concern();
    verdicts.addAll(Collections.nCopies(report.tally().count(concern, Verdict.PASS), "pass"));
    return verdicts.isEmpty() ? "nothing" : String.join(" and ", verdicts);
  }

  private static String bare(String property) {
    return property.replaceAll("\\[\\d*]", "");
  }
}
