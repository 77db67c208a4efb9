package io.sagelint.model;

import io.sagelint.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Joins texts and values that are not known to one text. */
final class Joining {
  private final List<Value> joined = new ArrayList<>();
  private final List<Value> run = new ArrayList<>();
  private final Set<Hop> hops = new LinkedHashSet<>();

  private Joining() {}

  static Value of(List<Value> parts, Span span) {
    Joining joining = new Joining();
    parts.forEach(joining::add);
    joining.endRun();
    Origin origin = new Origin(span, List.copyOf(joining.hops));
    List<Value> joined = joining.joined;
    if (joined.isEmpty()) {
      return new Value.Text("", origin);
    }
    if (joined.size() > 1) {
      return new Value.Interpolated(List.copyOf(joined), origin, new Composition.Joined(parts));
    }
    Value only = joined.get(0);
    return only instanceof Value.Text text && parts.size() > 1
        ? new Value.Text(text.text(), origin, new Composition.Joined(parts))
        : only.withOrigin(origin);
  }

  /** A text within a text is part of it; neighbours that are known become one. */
  private void add(Value part) {
    hops.addAll(part.origin().hops());
    if (part instanceof Value.Interpolated text) {
      text.parts().forEach(this::add);
    } else if (Scalars.written(part).isPresent()) {
      run.add(part);
    } else {
      endRun();
      joined.add(part);
    }
  }

  private void endRun() {
    if (run.size() == 1 && run.get(0) instanceof Value.Text text) {
      joined.add(text);
    } else if (!run.isEmpty()) {
      StringBuilder text = new StringBuilder();
      run.forEach(part -> text.append(Scalars.written(part).orElseThrow()));
      Composition made = new Composition.Joined(List.copyOf(run));
      joined.add(new Value.Text(text.toString(), run.get(0).origin(), made));
    }
    run.clear();
  }
}
