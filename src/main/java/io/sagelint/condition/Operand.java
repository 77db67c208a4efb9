package io.sagelint.condition;

import io.sagelint.model.Place;
import io.sagelint.model.PropertyPath;
import java.util.List;
import java.util.Optional;

/**
 * Which values a condition is about.
 *
 * @param path the way there; none: the place under judgement
 * @param fromResource whether the way starts at the resource, not at the block in scope
 */
public record Operand(Optional<PropertyPath> path, boolean fromResource) {
  /** The place under judgement. */
  public static final Operand JUDGED = new Operand(Optional.empty(), false);

  /** Reads {@code A.B} as relative and {@code /A.B} as from the resource. */
  public static Operand parse(String text) {
    boolean absolute = text.startsWith("/");
    return new Operand(
        Optional.of(PropertyPath.parse(absolute ? text.substring(1) : text)), absolute);
  }

  @Override
  public String toString() {
    return path.map(way -> (fromResource ? "/" : "") + way).orElse("the place");
  }

  List<Place> places(Subject subject) {
    if (path.isEmpty()) {
      return List.of(subject.judged());
    }
    Place start = fromResource ? subject.resource().root() : subject.scope();
    return subject.resource().find(start, path.get());
  }
}
