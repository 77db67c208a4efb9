package io.sagelint.parse.terraform.function;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.sagelint.model.Formula;
import io.sagelint.model.Origin;
import io.sagelint.model.Value;
import io.sagelint.model.Variable;
import io.sagelint.parse.terraform.ValueText;
import io.sagelint.read.hcl.BinaryOperator;
import io.sagelint.source.SourceFile;
import io.sagelint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Operations go into every branch of a choice. */
final class ChoicesTest {
  private static final Span PLACE = new SourceFile("x", "x").span(0, 1);

  private static Value text(String text) {
    return new Value.Text(text, Origin.at(PLACE));
  }

  private static Value choice(String variable, String... texts) {
    List<Value.Branch> branches = new ArrayList<>();
    for (String text : texts) {
      branches.add(new Value.Branch("is " + text, text(text)));
    }
    return new Value.Choice(variable, branches, Origin.at(PLACE));
  }

  private static String call(String function, Value... arguments) {
    return ValueText.of(Functions.call(function, List.of(arguments), PLACE, null));
  }

  @Test
  void functionsAreAppliedToEachBranch() {
    assertEquals("v(is a: \"A\", is b: \"B\")", call("upper", choice("v", "a", "b")));
  }

  @Test
  void oneVariableIsOneDecision() {
    assertEquals(
        "v(is a: \"aa\", is b: \"bb\")",
        ValueText.of(Texts.joined(List.of(choice("v", "a", "b"), choice("v", "a", "b")), PLACE)));
  }

  @Test
  void twoVariablesAreTwoDecisions() {
    assertEquals(
        "v(is a: w(is a: true, is b: false), is b: w(is a: false, is b: true))",
        ValueText.of(
            Operators.apply(
                BinaryOperator.EQUAL, choice("v", "a", "b"), choice("w", "a", "b"), PLACE)));
  }

  @Test
  void emptyBranchesFallThrough() {
    assertEquals("v(is : \"x\", is b: \"b\")", call("coalesce", choice("v", "", "b"), text("x")));
  }

  @Test
  void conditionsAreGoneThroughAsOne() {
    Formula condition = new Formula.Equals(new Variable("var.v", List.of(), Optional.empty()), "x");
    Value either =
        new Value.Conditional(
            condition, text("a"), new Value.Null(Origin.at(PLACE)), Origin.at(PLACE));
    assertEquals("UNKNOWN(\"a\", \"z\")", call("coalesce", either, text("z")));
    assertEquals(
        "UNKNOWN(true, true)",
        ValueText.of(Operators.apply(BinaryOperator.EQUAL, either, either, PLACE)));
  }

  @Test
  void aVariableIsItsDefault() {
    Variable variable = new Variable("var.v", List.of(), Optional.of("a"));
    assertEquals("\"A\"", call("upper", new Value.Given(variable, text("a"), Origin.at(PLACE))));
  }

  @Test
  void tooManyDecisionsAreNotFollowed() {
    List<Value> parts = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      parts.add(choice("v" + i, "a", "b"));
    }
    String shown = ValueText.of(Texts.joined(parts, PLACE));
    assertEquals(true, shown.contains("too large"), shown);
  }
}
