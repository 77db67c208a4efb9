package io.sagelint.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds values of variables under which formulas hold: what must have a value gets it, the rest is
 * tried in depth, defaults first (the procedure of Davis, Putnam, Logemann and Loveland). Work is
 * bounded; a search that runs out of steps counts as satisfiable, because a scenario must not be
 * ruled out unproven.
 */
public final class Solver {
  /** Stands for any value that no formula names. */
  public static final String OTHER = "\u0000other";

  private static final int MAX_STEPS = 2_000;

  private final int[] steps = new int[1];

  private Solver() {}

  /** Values for the variables of these formulas under which all hold; empty if there are none. */
  public static Optional<Map<Variable, String>> solve(List<Formula> formulas) {
    Set<Formula> all = new HashSet<>(formulas);
    for (Formula formula : formulas) {
      if (all.contains(formula.not())) {
        return Optional.empty();
      }
    }
    return new Solver().search(formulas, candidates(formulas)).map(Solver::first);
  }

  private static Map<Variable, String> first(Map<Variable, List<String>> domains) {
    Map<Variable, String> values = new HashMap<>();
    domains.forEach((variable, candidates) -> values.put(variable, candidates.get(0)));
    return Map.copyOf(values);
  }

  /** The candidates that are left of each variable, of which any will do. */
  private Optional<Map<Variable, List<String>>> search(
      List<Formula> formulas, Map<Variable, List<String>> candidates) {
    Map<Variable, List<String>> domains = new LinkedHashMap<>(candidates);
    List<Formula> open = List.copyOf(formulas);
    boolean narrower = true;
    while (narrower) {
      List<Formula> rest = new ArrayList<>();
      Map<Variable, String> fixed = new HashMap<>();
      for (Formula formula : open) {
        if (!take(formula, domains, fixed, rest)) {
          return Optional.empty();
        }
      }
      open = fixed.isEmpty() ? rest : rest.stream().map(one -> one.where(fixed)).toList();
      narrower = !fixed.isEmpty();
    }
    return open.isEmpty() || ++steps[0] > MAX_STEPS ? Optional.of(domains) : branch(open, domains);
  }

  private Optional<Map<Variable, List<String>>> branch(
      List<Formula> open, Map<Variable, List<String>> domains) {
    Set<Variable> variables = new LinkedHashSet<>();
    open.get(0).variables(variables);
    Variable variable = variables.iterator().next();
    for (String candidate : domains.get(variable)) {
      Map<Variable, List<String>> narrowed = new LinkedHashMap<>(domains);
      narrowed.put(variable, List.of(candidate));
      Map<Variable, String> value = Map.of(variable, candidate);
      Optional<Map<Variable, List<String>>> found =
          search(open.stream().map(one -> one.where(value)).toList(), narrowed);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** Takes what must hold apart; says whether it can. */
  private static boolean take(
      Formula formula,
      Map<Variable, List<String>> domains,
      Map<Variable, String> fixed,
      List<Formula> rest) {
    if (formula instanceof Formula.All all) {
      return all.parts().stream().allMatch(part -> take(part, domains, fixed, rest));
    }
    if (formula instanceof Formula.Equals equals) {
      return narrow(equals, true, domains, fixed);
    }
    if (formula instanceof Formula.Not not && not.part() instanceof Formula.Equals equals) {
      return narrow(equals, false, domains, fixed);
    }
    if (formula instanceof Formula.Not) {
      rest.add(formula);
    }
    return !formula.equals(Formula.FALSE);
  }

  private static boolean narrow(
      Formula.Equals equals,
      boolean holds,
      Map<Variable, List<String>> domains,
      Map<Variable, String> fixed) {
    Variable variable = equals.variable();
    List<String> before = domains.get(variable);
    List<String> left = before.stream().filter(one -> one.equals(equals.value()) == holds).toList();
    domains.put(variable, left);
    if (left.size() == 1 && before.size() > 1) {
      fixed.put(variable, left.get(0));
    }
    return !left.isEmpty();
  }

  /** The values to try of each variable. */
  private static Map<Variable, List<String>> candidates(List<Formula> formulas) {
    Set<Variable> variables = new LinkedHashSet<>();
    formulas.forEach(formula -> formula.variables(variables));
    Map<Variable, Set<String>> all = new LinkedHashMap<>();
    for (Variable variable : variables) {
      Set<String> values = new LinkedHashSet<>();
      variable.standard().ifPresent(values::add);
      values.addAll(variable.allowed().isEmpty() ? List.of(OTHER) : variable.allowed());
      all.put(variable, values);
    }
    formulas.forEach(formula -> constants(formula, all));
    Map<Variable, List<String>> candidates = new LinkedHashMap<>();
    all.forEach((variable, values) -> candidates.put(variable, List.copyOf(values)));
    return candidates;
  }

  private static void constants(Formula formula, Map<Variable, Set<String>> out) {
    if (formula instanceof Formula.Equals equals) {
      if (equals.variable().allowed().isEmpty()) {
        out.get(equals.variable()).add(equals.value());
      }
    } else if (formula instanceof Formula.Not not) {
      constants(not.part(), out);
    } else if (formula instanceof Formula.All all) {
      all.parts().forEach(part -> constants(part, out));
    }
  }
}
