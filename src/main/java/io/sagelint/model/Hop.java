package io.sagelint.model;

import io.sagelint.source.Span;

/**
 * One step of the way a value came, such as the default of a parameter.
 *
 * @param message what the place did, e.g. {@code default of parameter Encrypt}
 * @param span the place
 * @param isDefault whether other deployments may have another value instead
 */
public record Hop(String message, Span span, boolean isDefault) {
  /** A step that every deployment takes. */
  public Hop(String message, Span span) {
    this(message, span, false);
  }

  /** A step that only the default deployment is sure to take. */
  public static Hop byDefault(String message, Span span) {
    return new Hop(message, span, true);
  }
}
