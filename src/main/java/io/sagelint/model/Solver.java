package io.sagelint.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds values of variables under which formulas hold: a depth-first search with three-valued
 * pruning, defaults tried first. Work is bounded; a search that runs out of steps counts as
 * satisfiable, because a scenario must not be ruled out unproven.
 */
public final class Solver {
  /** Stands for any value that no formula names. */
  public static final String OTHER = "\u0000other";

  private static final int MAX_STEPS = 20_000;

  private final List<Formula> formulas;
  private final List<Variable> variables;
  private final Map<Variable, List<String>> candidates = new HashMap<>();
  private final Map<Variable, String> values = new HashMap<>();
  private final int[] steps = new int[1];

  private Solver(List<Formula> formulas) {
    this.formulas = formulas;
    Set<Variable> found = new LinkedHashSet<>();
    for (Formula formula : formulas) {
      formula.variables(found);
    }
    this.variables = new ArrayList<>(found);
    for (Variable variable : variables) {
      candidates.put(variable, candidates(variable));
    }
  }

  /** Values for the variables of these formulas under which all hold; empty if there are none. */
  public static Optional<Map<Variable, String>> solve(List<Formula> formulas) {
    Solver solver = new Solver(formulas);
    return solver.search(0) ? Optional.of(Map.copyOf(solver.values)) : Optional.empty();
  }

  private boolean search(int depth) {
    Truth truth = Truth.TRUE;
    for (Formula formula : formulas) {
      truth = truth.and(formula.under(values));
    }
    if (truth == Truth.FALSE) {
      return false;
    }
    if (depth == variables.size() || ++steps[0] > MAX_STEPS) {
      return true;
    }
    Variable variable = variables.get(depth);
    for (String candidate : candidates.get(variable)) {
      values.put(variable, candidate);
      if (search(depth + 1)) {
        return true;
      }
    }
    values.remove(variable);
    return false;
  }

  private List<String> candidates(Variable variable) {
    Set<String> all = new LinkedHashSet<>();
    variable.standard().ifPresent(all::add);
    all.addAll(variable.allowed());
    if (variable.allowed().isEmpty()) {
      all.add(OTHER);
      for (Formula formula : formulas) {
        constants(formula, variable, all);
      }
    }
    return List.copyOf(all);
  }

  private static void constants(Formula formula, Variable variable, Set<String> out) {
    if (formula instanceof Formula.Equals equals && equals.variable().equals(variable)) {
      out.add(equals.value());
    } else if (formula instanceof Formula.Not not) {
      constants(not.part(), variable, out);
    } else if (formula instanceof Formula.All all) {
      for (Formula part : all.parts()) {
        constants(part, variable, out);
      }
    }
  }
}
