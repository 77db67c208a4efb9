package io.sagelint.parse.terraform.function;

import io.sagelint.model.Hop;
import io.sagelint.model.Origin;
import io.sagelint.model.Value;
import io.sagelint.source.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** How values come out of other values. */
public final class Way {
  /** More hops than this do not help a reader. */
  private static final int HOPS = 8;

  private Way() {}

  /** A part of a value: it comes the way the whole came. */
  public static Value part(Value part, Value whole) {
    List<Hop> way = whole.origin().hops();
    if (way.isEmpty()) {
      return part;
    }
    if (part instanceof Value.Conditional either) {
      return new Value.Conditional(
          either.condition(),
          part(either.whenTrue(), whole),
          part(either.whenFalse(), whole),
          either.origin());
    }
    List<Hop> hops = new ArrayList<>(way);
    if (part.origin().isLiteral()) {
      narrow(hops, part.span());
    }
    hops.addAll(part.origin().hops());
    return part.withOrigin(new Origin(part.span(), bounded(hops)));
  }

  /** The last hop leads to the whole; where the part is written in it, it leads to the part. */
  private static void narrow(List<Hop> hops, Span part) {
    Hop last = hops.get(hops.size() - 1);
    Span whole = last.span();
    if (whole.file() == part.file() && whole.start() <= part.start() && part.end() <= whole.end()) {
      hops.set(hops.size() - 1, last.at(part));
    }
  }

  /** The same value as used at a place. */
  public static Value at(Span use, Value value) {
    if (value instanceof Value.Conditional either) {
      return new Value.Conditional(
          either.condition(),
          at(use, either.whenTrue()),
          at(use, either.whenFalse()),
          new Origin(use, either.origin().hops()));
    }
    return value.withOrigin(new Origin(use, value.origin().hops()));
  }

  /** The origin of what is made of several values and their parts. */
  public static Origin through(Span use, List<Value> values) {
    Set<Hop> hops = new LinkedHashSet<>();
    Walk walk = new Walk();
    for (Value value : values) {
      walk.any(
          value,
          part -> {
            hops.addAll(part.origin().hops());
            return false;
          });
    }
    return new Origin(use, bounded(hops));
  }

  /** A value that others led to: another deployment, where they differ, may have another value. */
  static Value decidedBy(Value value, List<Value> others) {
    Set<Hop> hops = new LinkedHashSet<>(value.origin().hops());
    for (Hop hop : through(value.span(), others).hops()) {
      if (hop.isDefault()
          && hops.stream().noneMatch(known -> known.message().equals(hop.message()))) {
        hops.add(hop);
      }
    }
    return hops.size() == value.origin().hops().size()
        ? value
        : value.withOrigin(new Origin(value.span(), bounded(hops)));
  }

  /** The first hops; that one of the others is a default must not be lost. */
  private static List<Hop> bounded(Collection<Hop> hops) {
    if (hops.size() <= HOPS) {
      return List.copyOf(hops);
    }
    List<Hop> all = List.copyOf(hops);
    List<Hop> first = new ArrayList<>(all.subList(0, HOPS));
    if (first.stream().noneMatch(Hop::isDefault)) {
      all.stream().filter(Hop::isDefault).findFirst().ifPresent(hop -> first.set(HOPS - 1, hop));
    }
    return List.copyOf(first);
  }
}
