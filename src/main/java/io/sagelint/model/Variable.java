package io.sagelint.model;

import java.util.List;
import java.util.Optional;

/**
 * Something that differs between deployments: a parameter, a region, or a condition that cannot be
 * taken apart.
 *
 * @param name as users write it, e.g. {@code Environment} or {@code var.environment}
 * @param allowed the only values it can have; empty: any
 * @param standard its value in the default deployment, if it has one
 * @param open why the text leaves it open, if no author made it a choice: what depends on it is not
 *     decided, where a condition of the author is known to go both ways
 */
public record Variable(
    String name, List<String> allowed, Optional<String> standard, Optional<Value.Unknown> open) {
  /** The values of a variable that is true or false. */
  public static final List<String> BOOLEANS = List.of("true", "false");

  /** A choice of the author. */
  public Variable(String name, List<String> allowed, Optional<String> standard) {
    this(name, allowed, standard, Optional.empty());
  }

  /** Something that is true or false, and nothing in the text says which. */
  public static Variable open(String name, Value.Unknown why) {
    return new Variable(name, BOOLEANS, Optional.empty(), Optional.of(why));
  }

  /** Something that is true or false, and is not taken apart any further. */
  public static Variable opaque(String name, Truth standard) {
    Optional<String> value =
        standard == Truth.UNKNOWN
            ? Optional.empty()
            : Optional.of(String.valueOf(standard == Truth.TRUE));
    return new Variable(name, BOOLEANS, value);
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof Variable variable
            && name.equals(variable.name)
            && allowed.equals(variable.allowed)
            && standard.equals(variable.standard)
            && open.equals(variable.open);
  }

  /** The name tells variables apart well enough; formulas look them up over and over. */
  @Override
  public int hashCode() {
    return name.hashCode();
  }
}
