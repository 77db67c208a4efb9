package io.sagelint.condition;

import io.sagelint.model.Place;
import io.sagelint.model.PropertyPath;
import io.sagelint.model.Truth;
import io.sagelint.model.Value;
import java.util.List;
import java.util.Optional;

/**
 * How many instances a job can run on: by the ways of writing it that the text uses.
 *
 * @param alternatives the ways; none: the service decides, so the job counts as distributed
 */
public record InstanceCount(List<Alternative> alternatives) {
  /**
   * One way of writing the count.
   *
   * @param sum whether the counts found add up; else the largest counts
   */
  public record Alternative(PropertyPath path, boolean sum) {}

  Outcome compare(Subject subject, int number, boolean orMore) {
    if (alternatives.isEmpty()) {
      return Outcome.of(orMore, subject.scope().value());
    }
    CountRange range = range(subject);
    boolean holds = orMore ? range.min() >= number : range.min() == number;
    Outcome outcome =
        range.isOpen(number, orMore)
            ? Outcome.open(range.open().get(0))
            : Outcome.of(holds, subject.scope().value());
    return outcome.from(range.hops());
  }

  /** Where counts are written. */
  List<Place> places(Subject subject) {
    return alternatives.stream()
        .map(alternative -> subject.resource().find(subject.scope(), alternative.path()))
        .filter(InstanceCount::isWritten)
        .flatMap(List::stream)
        .toList();
  }

  /** The ways exclude one another; should several be written, the largest count is the job's. */
  private CountRange range(Subject subject) {
    Optional<CountRange> range = Optional.empty();
    for (Alternative alternative : alternatives) {
      List<Place> places = subject.resource().find(subject.scope(), alternative.path());
      if (isWritten(places)) {
        CountRange found = CountRange.of(places, alternative.sum());
        range = Optional.of(range.map(other -> other.plus(found, false)).orElse(found));
      }
    }
    return range.orElseGet(() -> CountRange.unknown(notWritten(subject)));
  }

  private static boolean isWritten(List<Place> places) {
    for (Place place : places) {
      if (Choices.test(new ValueTest.Exists(false), place.value()).truth() != Truth.TRUE) {
        return true;
      }
    }
    return false;
  }

  private Value.Unknown notWritten(Subject subject) {
    Optional<Place> first =
        subject.resource().find(subject.scope(), alternatives.get(0).path()).stream().findFirst();
    String path = first.map(Place::path).orElse("");
    Value at = first.map(Place::value).orElse(subject.scope().value());
    return new Value.Unknown("the instance count is not written", List.of(path), at.origin());
  }
}
