package io.sagelint.condition;

import io.sagelint.model.Place;
import io.sagelint.model.PropertyPath;
import java.util.List;
import java.util.Optional;

/**
 * Which values a condition is about.
 *
 * @param path the way there; none: the start itself
 */
public record Operand(Optional<PropertyPath> path, Start start) {
  /** The place under judgement. */
  public static final Operand JUDGED = new Operand(Optional.empty(), Start.JUDGED);

  private static final Operand SIBLINGS = new Operand(Optional.empty(), Start.SIBLINGS);

  /** Where a way starts. */
  public enum Start {
    /** At the place under judgement. */
    JUDGED,
    /** At the block in scope. */
    BLOCK,
    /** At the resource. */
    RESOURCE,
    /** At every block of the resource that the rule judges, the one under judgement among them. */
    SIBLINGS
  }

  /**
   * Reads {@code A.B} as relative, {@code /A.B} as from the resource, and the word {@code
   * siblings}.
   */
  public static Operand parse(String text) {
    if (text.equals("siblings")) {
      return SIBLINGS;
    }
    boolean absolute = text.startsWith("/");
    PropertyPath path = PropertyPath.parse(absolute ? text.substring(1) : text);
    return new Operand(Optional.of(path), absolute ? Start.RESOURCE : Start.BLOCK);
  }

  @Override
  public String toString() {
    String whole = start == Start.SIBLINGS ? "the siblings" : "the place";
    return path.map(way -> (start == Start.RESOURCE ? "/" : "") + way).orElse(whole);
  }

  List<Place> places(Subject subject) {
    return switch (start) {
      case JUDGED -> List.of(subject.judged());
      case SIBLINGS -> subject.resource().find(subject.blocks());
      case RESOURCE -> subject.resource().find(path.orElseThrow());
      case BLOCK -> subject.resource().find(subject.scope(), path.orElseThrow());
    };
  }
}
