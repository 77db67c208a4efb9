package io.sagelint.parse.terraform.plan;

import io.sagelint.read.Node;
import io.sagelint.read.Node.ScalarType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks into a tree of which nothing is certain: what has another shape is not there. */
final class Nodes {
  private Nodes() {}

  /** What a path of keys leads to. */
  static Optional<Node> at(Node from, String... keys) {
    Optional<Node> found = Optional.of(from);
    for (String key : keys) {
      found = found.flatMap(node -> mapping(node).flatMap(map -> map.get(key)));
    }
    return found;
  }

  static Optional<Node.Mapping> mapping(Node node) {
    return node instanceof Node.Mapping mapping ? Optional.of(mapping) : Optional.empty();
  }

  static Optional<Node.Mapping> mapping(Node from, String... keys) {
    return at(from, keys).flatMap(Nodes::mapping);
  }

  static List<Node.Entry> entries(Node from, String... keys) {
    return mapping(from, keys).map(Node.Mapping::entries).orElse(List.of());
  }

  static List<Node> items(Node from, String... keys) {
    return at(from, keys).orElse(from) instanceof Node.Sequence list ? list.items() : List.of();
  }

  /** A text, if one is written and is not empty. */
  static Optional<Node.Scalar> scalar(Node from, String... keys) {
    return at(from, keys)
        .filter(Node.Scalar.class::isInstance)
        .map(Node.Scalar.class::cast)
        .filter(scalar -> scalar.type() == ScalarType.STRING && !scalar.text().isEmpty());
  }

  static Optional<String> text(Node from, String... keys) {
    return scalar(from, keys).map(Node.Scalar::text);
  }

  static List<String> texts(Node from, String... keys) {
    List<String> texts = new ArrayList<>();
    for (Node item : items(from, keys)) {
      text(item).ifPresent(texts::add);
    }
    return texts;
  }

  /** Whether a node is the word {@code true}, which marks all below what it stands beside. */
  static boolean isTrue(Node node) {
    return node instanceof Node.Scalar scalar && scalar.asBoolean().orElse(false);
  }

  static boolean isNull(Node node) {
    return node instanceof Node.Scalar scalar && scalar.type() == ScalarType.NULL;
  }
}
