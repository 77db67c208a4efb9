package io.sagelint.condition;

import io.sagelint.model.Origin;
import io.sagelint.model.Place;
import io.sagelint.model.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * A question about a resource with three answers. A new kind is a record here and a line in its
 * reader.
 */
public sealed interface Condition
    permits Condition.Holds,
        Condition.Instances,
        Condition.All,
        Condition.Any,
        Condition.Not,
        Condition.Undecided,
        Condition.Quantified,
        Distinct,
        Related,
        Referrers {
  /** The answer for one subject. */
  Outcome judge(Subject subject);

  /** What is asked, in words, without the parts. */
  @Override
  String toString();

  /** The conditions it is made of. */
  default List<Condition> parts() {
    return List.of();
  }

  /** Always true: what an omitted condition means. */
  Condition ALWAYS = new All(List.of());

  /** A value passes a test; of several values, all do. */
  record Holds(Operand operand, ValueTest test) implements Condition {
    @Override
    public Outcome judge(Subject subject) {
      ValueTest there = test.in(subject.resource().language());
      List<Outcome> outcomes = new ArrayList<>();
      for (Place place : operand.places(subject)) {
        Value value = subject.resource().scenario().settle(place.value(), there.levels());
        outcomes.add(Choices.test(there, value));
      }
      return Outcomes.all(outcomes);
    }

    @Override
    public String toString() {
      return operand + " " + test;
    }
  }

  /** How many instances a job can run on. */
  record Instances(int number, boolean orMore) implements Condition {
    @Override
    public Outcome judge(Subject subject) {
      return subject.instances().compare(subject, number, orMore);
    }

    @Override
    public String toString() {
      return "the number of instances is " + (orMore ? "at least " : "") + number;
    }
  }

  /** All parts hold; none given: it holds. */
  record All(List<Condition> parts) implements Condition {
    @Override
    public Outcome judge(Subject subject) {
      return Outcomes.all(Outcomes.of(parts, subject));
    }

    @Override
    public String toString() {
      return "all of";
    }
  }

  /** Some part holds. */
  record Any(List<Condition> parts) implements Condition {
    @Override
    public Outcome judge(Subject subject) {
      return Outcomes.any(Outcomes.of(parts, subject));
    }

    @Override
    public String toString() {
      return "any of";
    }
  }

  /** The part does not hold. */
  record Not(Condition part) implements Condition {
    @Override
    public Outcome judge(Subject subject) {
      return part.judge(subject).not();
    }

    @Override
    public List<Condition> parts() {
      return List.of(part);
    }

    @Override
    public String toString() {
      return "not";
    }
  }

  /** What the text does not decide, such as a default that the service may change. */
  record Undecided(String reason) implements Condition {
    @Override
    public Outcome judge(Subject subject) {
      Origin origin = subject.judged().value().origin();
      return Outcome.open(new Value.Unknown(reason, List.of(), origin));
    }

    @Override
    public String toString() {
      return "not told by the text: " + reason;
    }
  }

  /** The part holds for every item of a list, or entry of a map, or for some. */
  record Quantified(Places items, boolean every, Condition part) implements Condition {
    @Override
    public Outcome judge(Subject subject) {
      List<Outcome> outcomes = new ArrayList<>();
      for (Place item : items.of(subject)) {
        Outcome there = Choices.test(new ValueTest.Exists(true), item.value());
        Outcome holds = part.judge(subject.within(item));
        outcomes.add(
            every
                ? Outcomes.any(List.of(there.not(), holds))
                : Outcomes.all(List.of(holds, there)));
      }
      return every ? Outcomes.all(outcomes) : Outcomes.any(outcomes);
    }

    @Override
    public List<Condition> parts() {
      return List.of(part);
    }

    @Override
    public String toString() {
      return (every ? "every item of " : "some item of ") + items;
    }
  }
}
