package io.sagelint.condition;

import io.sagelint.model.Hop;
import io.sagelint.model.Place;
import io.sagelint.model.PropertyPath;
import io.sagelint.model.Resource;
import io.sagelint.model.Truth;
import io.sagelint.model.TypePattern;
import io.sagelint.model.Value;
import io.sagelint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * So many other resources of the stack refer to this one.
 *
 * @param types of those resources; none: any
 * @param path the property that refers; the empty path: any property
 * @param namedBy the property of this one that they may name it by; empty: what the table says
 * @param names the table
 * @param atLeast how many of them there must be
 * @param quality what must hold for each that counts
 */
record Referrers(
    List<TypePattern> types,
    PropertyPath path,
    Optional<PropertyPath> namedBy,
    Names names,
    int atLeast,
    Condition quality)
    implements Condition {
  /**
   * A resource that refers to this one, or may.
   *
   * @param there whether it is deployed and refers; not false
   */
  record Referrer(Resource resource, Outcome there) {}

  @Override
  public Outcome judge(Subject subject) {
    int sure = 0;
    List<Outcome> open = new ArrayList<>();
    List<Hop> unfit = new ArrayList<>();
    for (Referrer one : found(subject)) {
      Outcome asked = quality.judge(subject.of(one.resource()));
      Outcome counts = Outcomes.all(List.of(one.there(), asked));
      sure += counts.truth() == Truth.TRUE ? 1 : 0;
      if (counts.truth() == Truth.UNKNOWN) {
        open.add(counts);
      } else if (counts.truth() == Truth.FALSE && one.there().truth() == Truth.TRUE) {
        unfit.add(hop(one.resource(), asked));
      }
    }
    if (sure < atLeast && sure + open.size() >= atLeast) {
      return Outcomes.all(open);
    }
    Outcome outcome = Outcome.of(sure >= atLeast, subject.scope().value());
    return sure >= atLeast ? outcome : outcome.from(unfit);
  }

  private static Hop hop(Resource referrer, Outcome failure) {
    Span place = failure.evidence().map(Referrers::place).orElse(referrer.name());
    return new Hop(referrer.address() + " refers to it, but not as required", place);
  }

  private static Span place(Value value) {
    return value instanceof Value.Mapping block ? block.head() : value.span().firstLine();
  }

  /** The resources that refer to it, and those that may. */
  List<Referrer> found(Subject subject) {
    Resource to = subject.resource();
    Target target = Target.of(to, namedBy, names);
    List<Referrer> found = new ArrayList<>();
    for (Resource other : subject.stack().resources()) {
      if (isOfType(other) && !other.identity().equals(to.identity())) {
        Outcome refers = refers(other.in(to.scenario()), target, subject);
        Outcome there =
            refers.truth() == Truth.FALSE
                ? refers
                : Outcomes.all(List.of(refers, isPresent(other, to)));
        if (there.truth() != Truth.FALSE) {
          found.add(new Referrer(other, there));
        }
      }
    }
    return found;
  }

  private boolean isOfType(Resource other) {
    return types.isEmpty() || types.stream().anyMatch(type -> type.matches(other.type()));
  }

  private Outcome refers(Resource other, Target target, Subject subject) {
    if (path.steps().isEmpty()) {
      return target.within(other.properties());
    }
    List<Outcome> outcomes = new ArrayList<>();
    for (Place place : other.find(path)) {
      Outcome meant = target.meantBy(place.value());
      boolean another = meant.truth() == Truth.UNKNOWN && meansAnother(place.value(), subject);
      outcomes.add(another ? Outcomes.any(List.of()) : meant);
    }
    return Outcomes.any(outcomes);
  }

  /** What is not known may be known to be another one: both are made of one variable. */
  private boolean meansAnother(Value value, Subject subject) {
    Resource to = subject.resource();
    return subject.stack().resources().stream()
        .filter(one -> one.type().equals(to.type()) && !one.identity().equals(to.identity()))
        .map(one -> Target.of(one.in(to.scenario()), namedBy, names))
        .anyMatch(one -> one.meantBy(value).truth() == Truth.TRUE);
  }

  /** Whether another resource is there in the deployments that this one is judged for. */
  private static Outcome isPresent(Resource other, Resource to) {
    Truth condition = to.scenario().decide(other.presence().condition());
    Truth deployed = isMadeWith(other, to) ? Truth.TRUE : other.presence().deployed();
    return switch (condition.and(deployed)) {
      case TRUE -> Outcome.HOLDS;
      case FALSE -> Outcomes.any(List.of());
      case UNKNOWN -> Outcome.open(whether(other));
    };
  }

  private static Value.Unknown whether(Resource other) {
    String whether = "whether there is " + other.address() + " is not known";
    return other
        .presence()
        .open()
        .map(why -> new Value.Unknown(whether + ": " + why.reason(), why.needs(), why.origin()))
        .orElseGet(
            () -> new Value.Unknown(whether, List.of(), io.sagelint.model.Origin.at(other.name())));
  }

  /** What repeats both is the same, or the other is repeated for this one's instances. */
  private static boolean isMadeWith(Resource other, Resource to) {
    Optional<Value.Unknown> why = other.presence().open();
    boolean same =
        why.isPresent()
            && to.presence().open().filter(its -> SameName.isSame(its, why.get())).isPresent();
    return same
        || why.filter(open -> open.needs().contains(Value.Reference.block(to.address())))
            .isPresent();
  }

  @Override
  public String toString() {
    String times = atLeast == 1 ? "" : ", at least " + atLeast + " times";
    String from = path.steps().isEmpty() ? "" : " by " + path;
    return TypePattern.words(types) + " refers to it" + from + times;
  }

  @Override
  public List<Condition> parts() {
    return List.of(quality);
  }
}
