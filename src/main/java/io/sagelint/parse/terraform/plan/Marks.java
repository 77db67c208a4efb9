package io.sagelint.parse.terraform.plan;

import io.sagelint.read.Node;
import java.util.Optional;

/**
 * What a plan says of the parts of a value in a tree of the same shape: {@code true} beside a part
 * speaks of all of it.
 *
 * @param tree the tree; empty if nothing is said
 */
record Marks(Optional<Node> tree) {
  static final Marks NONE = new Marks(Optional.empty());

  /** Whether the whole value is marked. */
  boolean all() {
    return tree.filter(Nodes::isTrue).isPresent();
  }

  Marks of(String key) {
    return all() ? this : new Marks(tree.flatMap(node -> Nodes.at(node, key)));
  }

  Marks of(int item) {
    if (all()) {
      return this;
    }
    return tree.isPresent()
            && tree.get() instanceof Node.Sequence list
            && item < list.items().size()
        ? new Marks(Optional.of(list.items().get(item)))
        : NONE;
  }
}
