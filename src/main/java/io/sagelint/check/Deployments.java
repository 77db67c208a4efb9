package io.sagelint.check;

import io.sagelint.model.Formula;
import io.sagelint.model.Resource;
import io.sagelint.model.Scenario;
import io.sagelint.model.Solver;
import io.sagelint.model.Truth;
import io.sagelint.model.Variable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * One rule and one resource over all deployments that the template's author provided for: first the
 * default one, then, if a condition was met, every combination of the conditions that are reached.
 */
final class Deployments {
  private static final int MAX_CASES = 256;

  /** What holds in some deployments, by property. */
  private record Case(List<Formula> assumed, Scenario scenario, Map<String, Judgement> judgements) {
    Verdict verdict(String property) {
      Judgement judgement = judgements.get(property);
      return judgement == null ? Verdict.NOT_APPLICABLE : judgement.verdict();
    }
  }

  private final Judge judge;
  private final Resource resource;
  private final List<Case> cases = new ArrayList<>();
  private final boolean refused;
  private boolean tooMany;

  Deployments(Judge judge, Resource resource) {
    this.judge = judge;
    this.resource = resource;
    this.refused = resource.presence().feasible().byDefault() == Truth.FALSE;
  }

  /** The verdicts over all deployments, a place each. */
  List<Judgement> judge() {
    if (Solver.solve(List.of(resource.presence().feasible())).isEmpty()) {
      return List.of();
    }
    Scenario byDefault = Scenario.byDefault();
    Case standard = new Case(List.of(), byDefault, judge(byDefault));
    if (!byDefault.asked() && !refused) {
      return List.copyOf(standard.judgements().values());
    }
    explore(List.of());
    Set<String> properties = new LinkedHashSet<>(standard.judgements().keySet());
    cases.forEach(one -> properties.addAll(one.judgements().keySet()));
    boolean decided = !refused && byDefault.undecided().isEmpty();
    List<Judgement> all = new ArrayList<>();
    for (String property : properties) {
      all.add(combine(property, decided ? Optional.of(standard) : Optional.empty()));
    }
    return all;
  }

  private Map<String, Judgement> judge(Scenario scenario) {
    Map<String, Judgement> byProperty = new LinkedHashMap<>();
    if (scenario.decide(resource.presence().condition()) != Truth.FALSE) {
      for (Judgement judgement : judge.judge(resource.in(scenario))) {
        byProperty.put(judgement.property(), judgement);
      }
    }
    return byProperty;
  }

  private void explore(List<Formula> assumptions) {
    if (cases.size() >= MAX_CASES) {
      tooMany = true;
      return;
    }
    List<Formula> given = new ArrayList<>(assumptions);
    if (!resource.presence().feasible().equals(Formula.TRUE)) {
      given.add(0, resource.presence().feasible());
    }
    Scenario scenario = Scenario.under(given);
    Map<String, Judgement> judgements = judge(scenario);
    Optional<Formula> undecided = scenario.undecided();
    if (undecided.isEmpty()) {
      cases.add(new Case(assumptions, scenario, judgements));
      return;
    }
    for (Formula side : List.of(undecided.get(), undecided.get().not())) {
      List<Formula> more = new ArrayList<>(assumptions);
      more.add(side);
      explore(more);
    }
  }

  private Judgement combine(String property, Optional<Case> standard) {
    if (standard.isPresent() && standard.get().verdict(property) == Verdict.FAIL) {
      return standard.get().judgements().get(property);
    }
    List<Case> failing = with(property, Verdict.FAIL);
    if (!failing.isEmpty()) {
      Case first = failing.get(0);
      Judgement judgement = first.judgements().get(property);
      return failing.size() == cases.size() && !tooMany
          ? judgement
          : Judgement.of(judgement.finding().orElseThrow().only(example(first)));
    }
    for (Case open : with(property, Verdict.UNDETERMINED)) {
      Judgement judgement = open.judgements().get(property);
      if (refused || !judgement.undetermined().orElseThrow().overridden()) {
        return judgement;
      }
    }
    if (tooMany) {
      return Judgement.of(unexplored(property));
    }
    boolean passes =
        !with(property, Verdict.PASS).isEmpty() || !with(property, Verdict.UNDETERMINED).isEmpty();
    return Judgement.of(property, passes ? Verdict.PASS : Verdict.NOT_APPLICABLE);
  }

  /** What every deployment must meet does not tell this one from the others. */
  private static Map<String, String> example(Case one) {
    Set<Variable> variables = new LinkedHashSet<>();
    one.assumed().forEach(formula -> formula.variables(variables));
    Map<String, String> example = new TreeMap<>(one.scenario().example());
    example.keySet().retainAll(variables.stream().map(Variable::name).toList());
    return example;
  }

  private Undetermined unexplored(String property) {
    String reason = "more than " + MAX_CASES + " combinations of conditions reach it";
    return new Undetermined(
        judge.rule(), resource, property, reason, List.of(), false, resource.name(), List.of());
  }

  private List<Case> with(String property, Verdict verdict) {
    return cases.stream().filter(one -> one.verdict(property) == verdict).toList();
  }
}
