package io.sagelint.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;

/** Blanks in data files of ours: {@code {parameter: days}} stands for a value given elsewhere. */
public final class Blanks {
  private Blanks() {}

  /**
   * A node with its blanks filled.
   *
   * @param mark the key that marks a blank, e.g. {@code parameter}
   * @param value what stands for a blank, by the name in it and the blank itself
   */
  public static Node filled(Node node, String mark, BinaryOperator<Node> value) {
    if (node instanceof Node.Sequence list) {
      List<Node> items = list.items().stream().map(item -> filled(item, mark, value)).toList();
      return new Node.Sequence(items, list.span());
    }
    if (!(node instanceof Node.Mapping mapping)) {
      return node;
    }
    Optional<Node> name = mapping.get(mark);
    if (mapping.entries().size() == 1 && name.isPresent()) {
      return value.apply(name.get(), mapping);
    }
    List<Node.Entry> entries = new ArrayList<>();
    for (Node.Entry entry : mapping.entries()) {
      entries.add(new Node.Entry(entry.key(), filled(entry.value(), mark, value)));
    }
    return new Node.Mapping(List.copyOf(entries), mapping.span());
  }
}
