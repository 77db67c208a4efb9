package io.sagelint.read;

import io.sagelint.diagnostic.Problem;
import java.util.List;
import java.util.Optional;

/**
 * What a reader made of a text: always an answer, never an exception.
 *
 * @param root the tree, or empty if the text is blank or cannot be read at all
 * @param problems what is wrong with the text, in the order found; a tree beside a problem is
 *     usable
 */
public record ReadResult(Optional<Node> root, List<Problem> problems) {}
