package io.sagelint.condition;

import io.sagelint.model.Hop;
import io.sagelint.model.Truth;
import io.sagelint.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a condition answers.
 *
 * @param cause why it does not hold, one of a test's documented words; empty unless false
 * @param evidence the value that decided, if one value did
 * @param hops the ways that the values asked for came
 * @param open what keeps the answer from being known; empty unless unknown
 */
public record Outcome(
    Truth truth, String cause, Optional<Value> evidence, List<Hop> hops, List<Value.Unknown> open) {
  /** It holds. */
  public static final Outcome HOLDS =
      new Outcome(Truth.TRUE, "", Optional.empty(), List.of(), List.of());

  /** It does not hold because of a value. */
  public static Outcome fails(String cause, Value evidence) {
    return new Outcome(
        Truth.FALSE, cause, Optional.of(evidence), evidence.origin().hops(), List.of());
  }

  /** It cannot be told because of a value. */
  public static Outcome open(Value.Unknown unknown) {
    return new Outcome(
        Truth.UNKNOWN, "", Optional.of(unknown), unknown.origin().hops(), List.of(unknown));
  }

  /** The same answer, which also rests on the way a value came. */
  public Outcome from(List<Hop> way) {
    if (way.isEmpty() || hops.equals(way)) {
      return this;
    }
    List<Hop> all = new ArrayList<>(hops);
    all.addAll(way);
    return new Outcome(truth, cause, evidence, List.copyOf(all), open);
  }

  /** The same answer, which rests on these ways. */
  Outcome with(List<Hop> ways) {
    return new Outcome(truth, cause, evidence, ways, open);
  }

  /** A plain truth about a value, for tests whose failure needs no word of its own. */
  public static Outcome of(boolean holds, Value evidence) {
    return holds
        ? new Outcome(Truth.TRUE, "", Optional.of(evidence), List.of(), List.of())
        : fails("otherwise", evidence);
  }

  /** The opposite; unknown stays as it is. */
  public Outcome not() {
    return new Outcome(truth.not(), truth == Truth.TRUE ? "otherwise" : "", evidence, hops, open);
  }
}
