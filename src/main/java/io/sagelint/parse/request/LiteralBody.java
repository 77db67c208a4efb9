package io.sagelint.parse.request;

import io.sagelint.model.Origin;
import io.sagelint.model.Value;
import io.sagelint.read.Node;
import io.sagelint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Values of a body in which every text stands for itself. */
final class LiteralBody {
  private LiteralBody() {}

  /**
   * The value of a node.
   *
   * @param head the few characters that name the node: its key, or its first key in a list
   */
  static Value value(Node node, Span head) {
    if (node instanceof Node.Scalar scalar) {
      return scalar(scalar);
    }
    Origin origin = Origin.at(node.span());
    return node instanceof Node.Sequence list
        ? new Value.Sequence(items(list), origin)
        : new Value.Mapping(members((Node.Mapping) node), Optional.empty(), head, origin);
  }

  private static Value scalar(Node.Scalar scalar) {
    Origin origin = Origin.at(scalar.span());
    return switch (scalar.type()) {
      case NULL -> new Value.Null(origin);
      case NUMBER -> new Value.Num(scalar.text(), origin);
      case BOOLEAN -> new Value.Bool(scalar.asBoolean().orElse(false), scalar.text(), origin);
      case STRING -> new Value.Text(scalar.text(), origin);
    };
  }

  private static List<Value> items(Node.Sequence list) {
    List<Value> items = new ArrayList<>();
    list.items().forEach(item -> items.add(value(item, firstKey(item))));
    return List.copyOf(items);
  }

  private static List<Value.Property> members(Node.Mapping mapping) {
    List<Value.Property> members = new ArrayList<>();
    for (Node.Entry entry : mapping.entries()) {
      Span key = entry.key().span();
      members.add(new Value.Property(entry.key().text(), key, value(entry.value(), key)));
    }
    return List.copyOf(members);
  }

  /** The first key of a mapping, or the whole of any other node. */
  static Span firstKey(Node node) {
    return node instanceof Node.Mapping mapping && !mapping.entries().isEmpty()
        ? mapping.entries().get(0).key().span()
        : node.span();
  }
}
