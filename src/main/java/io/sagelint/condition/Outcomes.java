package io.sagelint.condition;

import io.sagelint.model.Hop;
import io.sagelint.model.Truth;
import io.sagelint.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Kleene's and/or over outcomes, keeping the first cause and every open value. */
final class Outcomes {
  private Outcomes() {}

  static List<Outcome> of(List<Condition> parts, Subject subject) {
    List<Outcome> outcomes = new ArrayList<>(parts.size());
    for (Condition part : parts) {
      outcomes.add(part.judge(subject));
    }
    return outcomes;
  }

  static Outcome all(List<Outcome> parts) {
    return first(parts, Truth.FALSE)
        .or(() -> unknown(parts))
        .orElseGet(() -> new Outcome(Truth.TRUE, "", evidence(parts), hops(parts), List.of()));
  }

  static Outcome any(List<Outcome> parts) {
    return first(parts, Truth.TRUE)
        .or(() -> unknown(parts))
        .or(() -> first(parts, Truth.FALSE).map(one -> one.with(hops(parts))))
        .orElse(new Outcome(Truth.FALSE, "otherwise", Optional.empty(), List.of(), List.of()));
  }

  private static Optional<Value> evidence(List<Outcome> parts) {
    for (Outcome part : parts) {
      if (part.evidence().isPresent()) {
        return part.evidence();
      }
    }
    return Optional.empty();
  }

  private static List<Hop> hops(List<Outcome> parts) {
    Set<Hop> hops = null;
    for (Outcome part : parts) {
      if (!part.hops().isEmpty()) {
        hops = hops == null ? new LinkedHashSet<>() : hops;
        hops.addAll(part.hops());
      }
    }
    return hops == null ? List.of() : List.copyOf(hops);
  }

  private static Optional<Outcome> first(List<Outcome> parts, Truth truth) {
    for (Outcome part : parts) {
      if (part.truth() == truth) {
        return Optional.of(part);
      }
    }
    return Optional.empty();
  }

  private static Optional<Outcome> unknown(List<Outcome> parts) {
    Optional<Outcome> first = first(parts, Truth.UNKNOWN);
    if (first.isEmpty()) {
      return first;
    }
    List<Value.Unknown> open = new ArrayList<>();
    for (Outcome part : parts) {
      open.addAll(part.open());
    }
    return first.map(
        outcome ->
            new Outcome(Truth.UNKNOWN, "", outcome.evidence(), hops(parts), List.copyOf(open)));
  }
}
