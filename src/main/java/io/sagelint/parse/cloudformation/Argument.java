package io.sagelint.parse.cloudformation;

import io.sagelint.model.Hop;
import io.sagelint.model.Value;
import io.sagelint.source.Span;
import java.util.Optional;

/**
 * A value that a deployment or a nesting template gives to a parameter.
 *
 * @param value absent: the parameter keeps its default
 * @param words what brought it, e.g. {@code passed by stack Network}
 * @param written where; empty if not in a file
 */
public record Argument(Value value, String words, Optional<Span> written) {

  /** The value as it is used; one that is in no file is explained at the declaration. */
  public Value at(Span use, Span declaration) {
    return value.via(use, new Hop(words, written.orElse(declaration)));
  }
}
