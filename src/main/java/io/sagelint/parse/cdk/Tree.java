package io.sagelint.parse.cdk;

import io.sagelint.read.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks into documents that may have any shape. */
final class Tree {
  private Tree() {}

  static Optional<Node> member(Node node, String name) {
    return node instanceof Node.Mapping mapping ? mapping.get(name) : Optional.empty();
  }

  static Optional<Node.Scalar> scalar(Optional<Node> node, String name) {
    return node.flatMap(parent -> member(parent, name))
        .filter(Node.Scalar.class::isInstance)
        .map(Node.Scalar.class::cast);
  }

  /** The text of a member; empty if there is none. */
  static String text(Node node, String name) {
    return scalar(Optional.of(node), name).map(Node.Scalar::text).orElse("");
  }

  static List<Node.Entry> entries(Optional<Node> node) {
    return node.orElse(null) instanceof Node.Mapping mapping ? mapping.entries() : List.of();
  }

  static List<Node> items(Optional<Node> node) {
    return node.orElse(null) instanceof Node.Sequence list ? list.items() : List.of();
  }

  /** The texts of a list. */
  static List<String> texts(Optional<Node> node) {
    List<String> texts = new ArrayList<>();
    for (Node item : items(node)) {
      if (item instanceof Node.Scalar scalar) {
        texts.add(scalar.text());
      }
    }
    return List.copyOf(texts);
  }
}
