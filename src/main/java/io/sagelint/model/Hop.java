package io.sagelint.model;

import io.sagelint.source.Span;

/**
 * One step of the way a value came, such as the default of a parameter.
 *
 * @param message what the place did, e.g. {@code default of parameter Encrypt}
 * @param span the place
 */
public record Hop(String message, Span span) {}
