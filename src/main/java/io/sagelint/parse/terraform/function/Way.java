package io.sagelint.parse.terraform.function;

import io.sagelint.model.Hop;
import io.sagelint.model.Origin;
import io.sagelint.model.Value;
import io.sagelint.source.Span;
import java.util.ArrayList;
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
    List<Hop> hops = new ArrayList<>(way);
    if (part.origin().isLiteral()) {
      narrow(hops, part.span());
    }
    hops.addAll(part.origin().hops());
    return part.withOrigin(new Origin(part.span(), List.copyOf(hops)));
  }

  /** The last hop leads to the whole; where the part is written in it, it leads to the part. */
  private static void narrow(List<Hop> hops, Span part) {
    Hop last = hops.get(hops.size() - 1);
    Span whole = last.span();
    if (whole.file() == part.file() && whole.start() <= part.start() && part.end() <= whole.end()) {
      hops.set(hops.size() - 1, new Hop(last.message(), part));
    }
  }

  /** The same value as used at a place. */
  public static Value at(Span use, Value value) {
    return value.withOrigin(new Origin(use, value.origin().hops()));
  }

  /** The origin of what is made of several values. */
  public static Origin through(Span use, List<Value> values) {
    Set<Hop> hops = new LinkedHashSet<>();
    for (Value value : values) {
      hops.addAll(value.origin().hops());
    }
    return new Origin(use, hops.stream().limit(HOPS).toList());
  }
}
