package io.sagelint.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The solver agrees with trying every combination. */
final class SolverPropertyTest {
  private static final List<Variable> VARIABLES =
      List.of(
          new Variable("Environment", List.of("dev", "test", "prod"), Optional.of("dev")),
          new Variable("Encrypt", Variable.BOOLEANS, Optional.empty()),
          new Variable("Key", List.of(), Optional.of("")));

  @Property
  void findsValuesExactlyIfThereAreSome(@ForAll("formulas") List<Formula> formulas) {
    assertEquals(byTrying(formulas), Solver.solve(formulas).isPresent());
  }

  @Property
  void whatItFindsHolds(@ForAll("formulas") List<Formula> formulas) {
    Solver.solve(formulas)
        .ifPresent(
            values ->
                formulas.forEach(
                    formula -> assertEquals(Formula.TRUE, formula.where(complete(values)))));
  }

  @Property
  void aFormulaOrItsOppositeIsPossible(@ForAll("formula") Formula formula) {
    assertTrue(
        Solver.solve(List.of(formula)).isPresent()
            || Solver.solve(List.of(formula.not())).isPresent());
  }

  @Provide
  Arbitrary<List<Formula>> formulas() {
    return formula().list().ofMaxSize(4);
  }

  @Provide
  Arbitrary<Formula> formula() {
    Arbitrary<Formula> atom =
        Arbitraries.of(
            new Formula.Equals(VARIABLES.get(0), "prod"),
            new Formula.Equals(VARIABLES.get(0), "dev"),
            new Formula.Equals(VARIABLES.get(1), "true"),
            new Formula.Equals(VARIABLES.get(2), ""),
            new Formula.Equals(VARIABLES.get(2), "alias/k"),
            Formula.TRUE,
            Formula.FALSE);
    return deeper(deeper(atom));
  }

  private static Arbitrary<Formula> deeper(Arbitrary<Formula> parts) {
    return Arbitraries.oneOf(
        parts,
        parts.map(Formula::not),
        Combinators.combine(parts, parts).as(Formula::and),
        Combinators.combine(parts, parts).as(Formula::or));
  }

  private static boolean byTrying(List<Formula> formulas) {
    for (String environment : VARIABLES.get(0).allowed()) {
      for (String encrypt : VARIABLES.get(1).allowed()) {
        for (String key : List.of("", "alias/k", "another")) {
          Map<Variable, String> values =
              Map.of(
                  VARIABLES.get(0), environment, VARIABLES.get(1), encrypt, VARIABLES.get(2), key);
          if (formulas.stream().allMatch(formula -> formula.where(values).equals(Formula.TRUE))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Variables that do not matter may be left out; any value does for them. */
  private static Map<Variable, String> complete(Map<Variable, String> values) {
    Map<Variable, String> all = new HashMap<>(values);
    for (Variable variable : VARIABLES) {
      all.putIfAbsent(variable, Solver.OTHER);
    }
    return all;
  }
}
