package io.sagelint.read;

import io.sagelint.diagnostic.Problem;
import io.sagelint.source.Span;
import java.util.HashMap;
import java.util.Map;

/**
 * The anchored nodes of a document. An alias shares its node, so what is bounded here is the tree
 * as a reader without sharing would walk it: its size and its depth.
 */
final class Anchors {
  /**
   * A node with a name.
   *
   * @param node null while the node is still being read
   * @param size nodes in it, aliases counted as copies
   * @param height collections within each other in it
   */
  record Anchored(Node node, long size, int height) {}

  private static final Anchored OPEN = new Anchored(null, 0, 0);

  private final Map<String, Anchored> named = new HashMap<>();
  private long aliased;

  /** Says that the node of this name begins. */
  void open(String name) {
    named.put(name, OPEN);
  }

  /** Says that the node of this name is complete. */
  void close(String name, Anchored node) {
    named.put(name, node);
  }

  /** The node an alias at {@code place} stands for, at a depth in the tree. */
  Anchored follow(String name, Span place, int depth) {
    Anchored found = named.get(name);
    if (found == null) {
      throw new Unreadable(
          Problem.syntax(place, "'*" + name + "' refers to no anchor; put '&" + name + "' above"));
    }
    if (found == OPEN) {
      throw new Unreadable(
          Problem.syntax(place, "'*" + name + "' refers to a node that contains it"));
    }
    aliased += found.size();
    if (aliased > Bounds.ALIASED_NODES) {
      throw new Unreadable(
          Problem.limit(
              place,
              "aliases repeat more than " + Bounds.ALIASED_NODES + " nodes, not read further"));
    }
    Bounds.checkDepth(depth + found.height() - 1, place.file(), place.start());
    return found;
  }
}
