package io.sagelint.condition;

import io.sagelint.model.Hop;
import io.sagelint.model.Place;
import io.sagelint.model.Resource;
import io.sagelint.model.Truth;
import io.sagelint.model.TypePattern;
import io.sagelint.model.Value;
import io.sagelint.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * The resource that a property refers to, such as the key of a volume, has a quality. A property
 * that refers to no resource has none to ask, and the condition does not hold.
 *
 * @param reference the property
 * @param types of the resource; none: any
 * @param quality asked of the resource
 */
record Related(Operand reference, List<TypePattern> types, Condition quality) implements Condition {
  @Override
  public Outcome judge(Subject subject) {
    List<Outcome> outcomes = new ArrayList<>();
    for (Place place : reference.places(subject)) {
      outcomes.add(judge(place.value(), subject));
    }
    return Outcomes.any(outcomes);
  }

  private Outcome judge(Value value, Subject subject) {
    if (value instanceof Value.Unknown unknown) {
      return Outcome.open(unknown);
    }
    if (!(value instanceof Value.Reference to) || !isOfType(to)) {
      return Outcome.fails("otherwise", value);
    }
    List<Resource> found = subject.stack().referred(to);
    if (found.isEmpty()) {
      String reason = to.address() + " is not in what is linted";
      return Outcome.open(new Value.Unknown(reason, List.of(to.address()), to.origin()));
    }
    List<Outcome> outcomes = new ArrayList<>();
    for (Resource resource : found) {
      outcomes.add(here(quality.judge(subject.of(resource)), value, resource));
    }
    return Outcomes.any(outcomes);
  }

  /** A failure of the other resource is one of the reference to it. */
  private static Outcome here(Outcome there, Value value, Resource resource) {
    if (there.truth() != Truth.FALSE) {
      return there;
    }
    Span place = there.evidence().map(Value::span).orElse(resource.name());
    Hop hop = new Hop("asked of " + resource.address(), place.firstLine());
    return Outcome.fails("otherwise", value).from(List.of(hop));
  }

  private boolean isOfType(Value.Reference to) {
    return types.isEmpty() || types.stream().anyMatch(type -> type.matches(to.type()));
  }

  @Override
  public String toString() {
    return reference + " refers to " + TypePattern.words(types);
  }

  @Override
  public List<Condition> parts() {
    return List.of(quality);
  }
}
