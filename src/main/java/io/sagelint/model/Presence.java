package io.sagelint.model;

/**
 * In which deployments a resource is there.
 *
 * @param deployed whether it is deployed at all; unknown if only a deployment tells
 * @param condition when it is deployed, beside {@code deployed}
 * @param feasible what every deployment must meet, else it is refused
 */
public record Presence(Truth deployed, Formula condition, Formula feasible) {
  /** In every deployment. */
  public static final Presence ALWAYS = new Presence(Truth.TRUE, Formula.TRUE, Formula.TRUE);

  /** Under a condition. */
  public static Presence when(Formula condition) {
    return new Presence(Truth.TRUE, condition, Formula.TRUE);
  }
}
