package io.sagelint.model;

import java.util.ArrayList;
import java.util.List;

/** The references to resources in a value, however deep. */
public final class References {
  private final List<Value.Reference> found = new ArrayList<>();

  private References() {}

  /** All of them, in the order written. */
  public static List<Value.Reference> in(Value value) {
    References references = new References();
    references.add(value);
    return List.copyOf(references.found);
  }

  private void add(Value value) {
    if (value instanceof Value.Reference reference) {
      found.add(reference);
    } else if (value instanceof Value.Mapping mapping) {
      mapping.properties().forEach(property -> add(property.value()));
    } else if (value instanceof Value.Sequence list) {
      list.items().forEach(this::add);
    } else if (value instanceof Value.Interpolated text) {
      text.parts().forEach(this::add);
    } else if (value instanceof Value.Conditional either) {
      add(either.whenTrue());
      add(either.whenFalse());
    } else if (value instanceof Value.Choice choice) {
      choice.branches().forEach(branch -> add(branch.value()));
    } else if (value instanceof Value.Given given) {
      add(given.unset());
    }
  }
}
