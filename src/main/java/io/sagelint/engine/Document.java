package io.sagelint.engine;

import io.sagelint.diagnostic.Problem;
import io.sagelint.read.Node;
import java.util.List;
import java.util.Optional;

/**
 * A file that is a template, or was meant to be one.
 *
 * @param root empty if it cannot be read at all
 * @param problems what cannot be read
 */
record Document(Optional<Node> root, List<Problem> problems) {}
