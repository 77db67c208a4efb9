package io.sagelint.model;

import java.util.Optional;

/**
 * In which deployments a resource is there.
 *
 * @param deployed whether it is deployed at all; unknown if only a deployment tells
 * @param open why that is not known, if it is not and something tells why
 * @param condition when it is deployed, beside {@code deployed}
 * @param feasible what every deployment must meet, else it is refused
 */
public record Presence(
    Truth deployed, Optional<Value.Unknown> open, Formula condition, Formula feasible) {
  /** In every deployment. */
  public static final Presence ALWAYS = when(Formula.TRUE);

  /** Under a condition. */
  public static Presence when(Formula condition) {
    return when(condition, Formula.TRUE);
  }

  /** Under a condition, in deployments that meet another. */
  public static Presence when(Formula condition, Formula feasible) {
    return new Presence(Truth.TRUE, Optional.empty(), condition, feasible);
  }

  /** Under one condition more. */
  public Presence and(Formula also) {
    return new Presence(deployed, open, condition.and(also), feasible);
  }
}
