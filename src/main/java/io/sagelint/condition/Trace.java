package io.sagelint.condition;

import io.sagelint.model.Place;
import io.sagelint.model.Resource;
import io.sagelint.model.Truth;
import io.sagelint.model.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * How a condition came to its answer.
 *
 * @param about the item or resource that it was asked of, if that is not the one of the whole
 * @param asked the condition in words
 * @param places what it looked at itself
 * @param parts how the conditions came to theirs that it is made of, one for each time it was asked
 */
public record Trace(
    String about, String asked, Outcome outcome, List<Place> places, List<Trace> parts) {
  /** Asks a condition and each of its parts. */
  public static Trace of(Condition condition, Subject subject) {
    return of("", condition, subject);
  }

  private static Trace of(String about, Condition condition, Subject subject) {
    return new Trace(
        about,
        asked(condition, subject),
        condition.judge(subject),
        places(condition, subject),
        parts(condition, subject));
  }

  private static String asked(Condition condition, Subject subject) {
    boolean nothing =
        condition instanceof Referrers referrers && referrers.found(subject).isEmpty();
    return nothing ? condition + " (nothing does)" : condition.toString();
  }

  private static List<Place> places(Condition condition, Subject subject) {
    if (condition instanceof Condition.Holds holds) {
      return holds.operand().places(subject);
    }
    if (condition instanceof Condition.Instances) {
      return subject.instances().places(subject);
    }
    return condition instanceof Related related ? related.reference().places(subject) : List.of();
  }

  private static List<Trace> parts(Condition condition, Subject subject) {
    List<Trace> parts = new ArrayList<>();
    if (condition instanceof Condition.Quantified quantified) {
      for (Place item : quantified.items().of(subject)) {
        parts.add(of(item.path(), quantified.part(), subject.within(item)));
      }
    } else if (condition instanceof Related related) {
      for (Place place : related.reference().places(subject)) {
        if (place.value() instanceof Value.Reference to) {
          subject
              .stack()
              .referred(to)
              .forEach(one -> parts.add(of(one, related.quality(), subject)));
        }
      }
    } else if (condition instanceof Referrers referrers) {
      for (Referrers.Referrer one : referrers.found(subject)) {
        Resource other = one.resource();
        String may = one.there().truth() == Truth.UNKNOWN ? ", which may refer to it" : "";
        String about = other.type() + " " + other.address() + may;
        parts.add(of(about, referrers.quality(), subject.of(other)));
      }
    } else {
      condition.parts().forEach(part -> parts.add(of(part, subject)));
    }
    return List.copyOf(parts);
  }

  private static Trace of(Resource other, Condition quality, Subject subject) {
    return of(other.type() + " " + other.address(), quality, subject.of(other));
  }
}
