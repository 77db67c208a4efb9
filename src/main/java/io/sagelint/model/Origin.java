package io.sagelint.model;

import io.sagelint.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a value stands and how it came there.
 *
 * @param span where the resource uses the value; a finding about the value points here
 * @param hops where the value was written, nearest first; empty for a value written in place
 * @param secret whether the value is judged but never printed
 */
public record Origin(Span span, List<Hop> hops, boolean secret) {
  /** A value that may be printed. */
  public Origin(Span span, List<Hop> hops) {
    this(span, hops, false);
  }

  /** A value written where it is used. */
  public static Origin at(Span span) {
    return new Origin(span, List.of());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Origin origin
        && span.equals(origin.span)
        && hops.equals(origin.hops)
        && secret == origin.secret;
  }

  @Override
  public int hashCode() {
    return span.hashCode() * 31 + hops.hashCode();
  }

  /** The same value as seen from a place that refers to it: {@code hop} leads there. */
  public Origin via(Span use, Hop hop) {
    List<Hop> all = new ArrayList<>(hops.size() + 1);
    all.add(hop);
    all.addAll(hops);
    return new Origin(use, List.copyOf(all), secret);
  }

  /** The same for a value that must not be printed. */
  public Origin asSecret() {
    return new Origin(span, hops, true);
  }

  /** The same place, which other steps led to as well. */
  public Origin after(List<Hop> steps) {
    List<Hop> all = new ArrayList<>(hops);
    steps.stream().filter(step -> !all.contains(step)).forEach(all::add);
    return new Origin(span, List.copyOf(all));
  }

  /** Whether every deployment has this value: no default led here. */
  public boolean isFixed() {
    for (Hop hop : hops) {
      if (hop.isDefault()) {
        return false;
      }
    }
    return true;
  }

  /** Whether the value is open to read in place, not brought by a parameter or the like. */
  public boolean isLiteral() {
    return hops.isEmpty() && !secret;
  }
}
