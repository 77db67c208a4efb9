package io.sagelint.model;

import io.sagelint.source.Span;
import java.util.Optional;

/**
 * One step of the way a value came, such as the default of a parameter.
 *
 * @param message what the place did, e.g. {@code default of parameter Encrypt}
 * @param span the place
 * @param isDefault whether other deployments may have another value instead
 * @param owner the resource that the value was taken from, if an expression names one
 */
public record Hop(String message, Span span, boolean isDefault, Optional<Owner> owner) {
  /**
   * A resource.
   *
   * @param type the native type
   * @param address the Terraform address
   */
  public record Owner(String type, String address) {
    // Written out, as for Span: hops are compared in each run.
    @Override
    public boolean equals(Object other) {
      return other instanceof Owner owner
          && type.equals(owner.type)
          && address.equals(owner.address);
    }

    @Override
    public int hashCode() {
      return type.hashCode() * 31 + address.hashCode();
    }
  }

  /** A step that every deployment takes. */
  public Hop(String message, Span span) {
    this(message, span, false, Optional.empty());
  }

  /** A step that only the default deployment is sure to take. */
  public static Hop byDefault(String message, Span span) {
    return new Hop(message, span, true, Optional.empty());
  }

  /** A step to what is written in a resource that an expression names. */
  public static Hop from(Owner owner, String message, Span span) {
    return new Hop(message, span, false, Optional.of(owner));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Hop hop
        && message.equals(hop.message)
        && span.equals(hop.span)
        && isDefault == hop.isDefault
        && owner.equals(hop.owner);
  }

  @Override
  public int hashCode() {
    return message.hashCode() * 31 + span.hashCode();
  }

  /** The same step to another place. */
  public Hop at(Span place) {
    return new Hop(message, place, isDefault, owner);
  }
}
