package io.sagelint.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A set of deployments that values are read for: the default one, or all under some assumptions. It
 * settles conditional values and notes the first condition it could not decide.
 */
public final class Scenario {
  private final Optional<List<Formula>> assumed;
  private final List<Formula> undecided = new ArrayList<>();
  private final List<Formula> asked = new ArrayList<>();

  private Scenario(Optional<List<Formula>> assumed) {
    this.assumed = assumed;
  }

  /** The deployment in which every variable has its default. */
  public static Scenario byDefault() {
    return new Scenario(Optional.empty());
  }

  /** The deployments in which some formulas hold. */
  public static Scenario under(List<Formula> assumptions) {
    return new Scenario(Optional.of(List.copyOf(assumptions)));
  }

  /** The first condition met that these deployments do not decide, if there was one. */
  public Optional<Formula> undecided() {
    return undecided.isEmpty() ? Optional.empty() : Optional.of(undecided.get(0));
  }

  /** Whether a condition was met that is not constant. */
  public boolean asked() {
    return !asked.isEmpty();
  }

  /** Whether a condition holds in these deployments; notes it if that is not decided. */
  public Truth decide(Formula condition) {
    if (condition instanceof Formula.Constant constant) {
      return Truth.of(constant.value());
    }
    asked.add(condition);
    Truth truth = assumed.map(given -> among(given, condition)).orElseGet(condition::byDefault);
    if (truth == Truth.UNKNOWN) {
      undecided.add(condition);
    }
    return truth;
  }

  private static Truth among(List<Formula> given, Formula condition) {
    if (!isPossible(given, condition)) {
      return Truth.FALSE;
    }
    return isPossible(given, condition.not()) ? Truth.UNKNOWN : Truth.TRUE;
  }

  private static boolean isPossible(List<Formula> given, Formula also) {
    List<Formula> all = new ArrayList<>(given);
    all.add(also);
    return Solver.solve(all).isPresent();
  }

  /** The value that these deployments have; of an undecided condition, the branch that it holds. */
  public Value settle(Value value) {
    if (value instanceof Value.Conditional conditional) {
      Truth truth = decide(conditional.condition());
      Value branch = truth == Truth.FALSE ? conditional.whenFalse() : conditional.whenTrue();
      return settle(branch.withOrigin(joined(branch.origin(), conditional.origin().hops())));
    }
    if (value instanceof Value.Given given) {
      return settle(settled(given));
    }
    if (value instanceof Value.Interpolated text) {
      List<Value> parts = new ArrayList<>();
      text.parts().forEach(part -> parts.add(settle(part)));
      Value whole = Value.Interpolated.of(parts, text.span());
      return whole.withOrigin(joined(whole.origin(), text.origin().hops()));
    }
    return value;
  }

  /** The same of what stands in a list or map, so many levels down; what is absent is left out. */
  public Value settle(Value value, int levels) {
    Value settled = settle(value);
    if (levels > 0 && settled instanceof Value.Sequence list) {
      List<Value> items = list.items().stream().map(item -> settle(item, levels - 1)).toList();
      return new Value.Sequence(items.stream().filter(Scenario::isThere).toList(), list.origin());
    }
    if (levels > 0 && settled instanceof Value.Mapping mapping) {
      List<Value.Property> members = new ArrayList<>();
      for (Value.Property one : mapping.properties()) {
        members.add(new Value.Property(one.name(), one.key(), settle(one.value(), levels - 1)));
      }
      members.removeIf(member -> !isThere(member.value()));
      return new Value.Mapping(
          List.copyOf(members), mapping.rest(), mapping.head(), mapping.origin());
    }
    return settled;
  }

  private static boolean isThere(Value value) {
    return !(value instanceof Value.Absent);
  }

  private static Origin joined(Origin origin, List<Hop> more) {
    if (more.isEmpty()) {
      return origin;
    }
    List<Hop> hops = new ArrayList<>(origin.hops());
    more.stream().filter(hop -> !hops.contains(hop)).forEach(hops::add);
    return new Origin(origin.span(), List.copyOf(hops), origin.secret());
  }

  /** A variable's value, unless the assumptions are about other deployments than the default. */
  private Value settled(Value.Given given) {
    Variable variable = given.variable();
    if (assumed.isEmpty()) {
      return given.unset();
    }
    Optional<String> standard = variable.standard();
    if (standard.isPresent()
        && isPossible(assumed.get(), new Formula.Equals(variable, standard.get()))) {
      return given.unset();
    }
    Value open = standard.isPresent() ? given.overridden() : given.unset();
    return given.made()
        ? open
        : pinned(variable).map(text -> written(text, given.origin())).orElse(open);
  }

  private static Value written(String text, Origin origin) {
    return text.equals(Comparison.NULL) ? new Value.Null(origin) : new Value.Text(text, origin);
  }

  private Optional<String> pinned(Variable variable) {
    return Solver.solve(assumed.orElseThrow())
        .map(values -> values.get(variable))
        .filter(value -> !value.equals(Solver.OTHER))
        .filter(
            value -> !isPossible(assumed.orElseThrow(), new Formula.Equals(variable, value).not()));
  }

  /**
   * An example of these deployments: the variables that the assumptions are about, with values. A
   * variable that may have any value but some is shown as {@code other}.
   */
  public Map<String, String> example() {
    Map<String, String> example = new TreeMap<>();
    Solver.solve(assumed.orElse(List.of()))
        .orElse(Map.of())
        .forEach(
            (variable, value) ->
                example.put(variable.name(), value.equals(Solver.OTHER) ? "other" : value));
    return example;
  }
}
