package io.sagelint.check;

import io.sagelint.model.Formula;
import io.sagelint.model.Resource;
import io.sagelint.model.Scenario;
import io.sagelint.model.Solver;
import io.sagelint.model.Truth;
import io.sagelint.model.Value;
import io.sagelint.model.Variable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One rule and one resource over all deployments that the template's author provided for: first the
 * default one, then, if a condition was met, every combination of the conditions that are reached.
 */
final class Deployments {
  private static final int MAX_CASES = 256;

  /** What holds in some deployments, by property. */
  record Case(List<Formula> assumed, Scenario scenario, Map<String, Judgement> judgements) {
    Verdict verdict(String property) {
      Judgement judgement = judgements.get(property);
      return judgement == null ? Verdict.NOT_APPLICABLE : judgement.verdict();
    }

    /** What is assumed of the author's choices. */
    private List<Formula> chosen() {
      return assumed.stream().filter(formula -> open(formula).isEmpty()).toList();
    }

    /** Why it is not known whether there are these deployments, if it is not. */
    private Optional<Value.Unknown> open() {
      return assumed.stream().flatMap(formula -> open(formula).stream()).findFirst();
    }

    private static Optional<Value.Unknown> open(Formula formula) {
      return variables(List.of(formula)).stream()
          .flatMap(variable -> variable.open().stream())
          .findFirst();
    }
  }

  private final Judge judge;
  private final Resource resource;
  private final List<Case> cases = new ArrayList<>();
  private final boolean refused;
  private Optional<Case> standard = Optional.empty();
  private boolean tooMany;

  Deployments(Judge judge, Resource resource) {
    this.judge = judge;
    this.resource = resource;
    this.refused = resource.presence().feasible().byDefault() == Truth.FALSE;
  }

  /** The verdicts over all deployments, a place each. */
  List<Judgement> judge() {
    Formula feasible = resource.presence().feasible();
    if (!feasible.equals(Formula.TRUE) && Solver.solve(List.of(feasible)).isEmpty()) {
      return List.of();
    }
    Scenario byDefault = Scenario.byDefault();
    Case first = new Case(List.of(), byDefault, judge(byDefault));
    standard = Optional.of(first);
    if (!byDefault.asked() && !refused) {
      return List.copyOf(first.judgements().values());
    }
    explore(List.of());
    Set<String> properties = new LinkedHashSet<>(first.judgements().keySet());
    cases.forEach(one -> properties.addAll(one.judgements().keySet()));
    standard = standard.filter(one -> !refused && byDefault.undecided().isEmpty());
    List<Judgement> all = new ArrayList<>();
    for (String property : properties) {
      all.add(combine(property));
    }
    return all;
  }

  /** After {@link #judge}: the cases it rests on, the default deployment first if it is decided. */
  List<Case> cases() {
    return Stream.concat(standard.stream(), cases.stream()).toList();
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

  private Judgement combine(String property) {
    if (standard.isPresent() && standard.get().verdict(property) == Verdict.FAIL) {
      return standard.get().judgements().get(property);
    }
    List<Case> failing = with(property, Verdict.FAIL);
    Optional<Case> certain = failing.stream().filter(one -> failsAnyway(one, property)).findFirst();
    if (certain.isPresent()) {
      return failure(certain.get(), property, failing.size());
    }
    if (!failing.isEmpty()) {
      return Judgement.of(depending(failing.get(0), property));
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

  /** Whether it fails however what the text leaves open turns out. */
  private boolean failsAnyway(Case one, String property) {
    return one.open().isEmpty()
        || !tooMany
            && cases.stream()
                .filter(other -> other.verdict(property) != Verdict.FAIL)
                .noneMatch(other -> meet(one.chosen(), other.chosen()));
  }

  private static boolean meet(List<Formula> one, List<Formula> other) {
    List<Formula> both = new ArrayList<>(one);
    both.addAll(other);
    return Solver.solve(both).isPresent();
  }

  private Judgement failure(Case one, String property, int failing) {
    Judgement judgement = one.judgements().get(property);
    boolean always = failing == cases.size() && !tooMany;
    boolean byDefault =
        one.open().isPresent()
            && !refused
            && one.chosen().stream().allMatch(formula -> formula.byDefault() == Truth.TRUE);
    return always || byDefault
        ? judgement
        : Judgement.of(judgement.finding().orElseThrow().only(example(one)));
  }

  private Undetermined depending(Case one, String property) {
    Finding finding = one.judgements().get(property).finding().orElseThrow();
    Value.Unknown why = one.open().orElseThrow();
    return new Undetermined(
        judge.rule(),
        resource,
        property,
        why.reason(),
        why.needs(),
        false,
        finding.span(),
        why.origin().hops());
  }

  /** What every deployment must meet does not tell this one from the others. */
  static Map<String, String> example(Case one) {
    Map<String, String> example = new TreeMap<>(one.scenario().example());
    example.keySet().retainAll(variables(one.chosen()).stream().map(Variable::name).toList());
    return example;
  }

  private static Set<Variable> variables(List<Formula> formulas) {
    Set<Variable> variables = new LinkedHashSet<>();
    formulas.forEach(formula -> formula.variables(variables));
    return variables;
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
