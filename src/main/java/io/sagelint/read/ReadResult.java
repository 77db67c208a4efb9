package io.sagelint.read;

import io.sagelint.diagnostic.Problem;
import io.sagelint.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * What a reader made of a text: always an answer, never an exception.
 *
 * @param root the tree, or empty if the text is blank or cannot be read at all
 * @param problems what is wrong with the text, in the order found; a tree beside a problem is
 *     usable
 * @param secondDocument where a second YAML document starts, if the text has one; only the first is
 *     in the tree
 */
public record ReadResult(
    Optional<Node> root, List<Problem> problems, Optional<Span> secondDocument) {

  /** A text with one document or none. */
  public ReadResult(Optional<Node> root, List<Problem> problems) {
    this(root, problems, Optional.empty());
  }
}
