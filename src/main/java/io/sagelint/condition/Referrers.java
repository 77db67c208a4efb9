package io.sagelint.condition;

import io.sagelint.model.Place;
import io.sagelint.model.PropertyPath;
import io.sagelint.model.References;
import io.sagelint.model.Resource;
import io.sagelint.model.Truth;
import io.sagelint.model.TypePattern;
import io.sagelint.model.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * So many other resources of the stack refer to this one.
 *
 * @param types of those resources; none: any
 * @param path the property that refers; the empty path: any property
 * @param atLeast how many of them there must be
 * @param quality what must hold for each that counts
 */
record Referrers(List<TypePattern> types, PropertyPath path, int atLeast, Condition quality)
    implements Condition {
  @Override
  public Outcome judge(Subject subject) {
    int sure = 0;
    List<Outcome> open = new ArrayList<>();
    for (Resource other : found(subject)) {
      Outcome outcome = quality.judge(subject.of(other));
      sure += outcome.truth() == Truth.TRUE ? 1 : 0;
      if (outcome.truth() == Truth.UNKNOWN) {
        open.add(outcome);
      }
    }
    if (sure < atLeast && sure + open.size() >= atLeast) {
      return open.get(0);
    }
    return Outcome.of(sure >= atLeast, subject.scope().value());
  }

  /** The resources that refer to it. */
  List<Resource> found(Subject subject) {
    return subject.stack().resources().stream()
        .filter(other -> isOfType(other) && refers(other, subject))
        .toList();
  }

  private boolean isOfType(Resource other) {
    return types.isEmpty() || types.stream().anyMatch(type -> type.matches(other.type()));
  }

  private boolean refers(Resource other, Subject subject) {
    Resource to = subject.resource();
    if (other.identity().equals(to.identity())) {
      return false;
    }
    Resource there = other.in(to.scenario());
    List<Value> values = new ArrayList<>();
    for (Place place : there.find(path)) {
      values.add(place.value());
    }
    return values.stream()
        .flatMap(value -> References.in(value).stream())
        .anyMatch(
            reference ->
                subject.stack().referred(reference).contains(to)
                    || reference.type().equals(to.type())
                        && reference.address().equals(to.address()));
  }

  @Override
  public String toString() {
    return TypePattern.words(types) + " refers to it, at least " + atLeast + " times";
  }

  @Override
  public List<Condition> parts() {
    return List.of(quality);
  }
}
