package io.sagelint.parse.terraform.plan;

import io.sagelint.read.Node;
import java.util.Optional;

/**
 * A part of a planned resource with all that the plan tells of it.
 *
 * @param name the attribute or block it is
 * @param after its value; empty if that is not listed
 * @param unknown which parts are known only after apply
 * @param sensitive which parts must not be printed
 * @param written how it is written
 */
record Part(String name, Optional<Node> after, Marks unknown, Marks sensitive, Written written) {

  Part child(String key) {
    return new Part(
        key,
        after.flatMap(node -> Nodes.at(node, key)),
        unknown.of(key),
        sensitive.of(key),
        written.of(key));
  }

  Part item(int index, Node item, int count) {
    return new Part(
        name, Optional.of(item), unknown.of(index), sensitive.of(index), written.of(index, count));
  }
}
