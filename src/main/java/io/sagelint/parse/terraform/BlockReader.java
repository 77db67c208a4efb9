package io.sagelint.parse.terraform;

import io.sagelint.model.Origin;
import io.sagelint.model.Value;
import io.sagelint.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a map of a block's body: blocks of one type become a list, even if there is only one. */
record BlockReader(Scope scope) {

  /**
   * Reads.
   *
   * @param head the few characters that name the block
   */
  Value.Mapping read(MergedBody body, Span head) {
    List<Value.Property> properties = new ArrayList<>();
    for (MergedBody.Argument argument : body.arguments()) {
      Span key = argument.key();
      Value value = Evaluator.headed(scope.value(argument.value()), key);
      properties.add(new Value.Property(argument.syntax().name(), key, value));
    }
    for (Map.Entry<String, List<Value>> blocks : blocks(body).entrySet()) {
      Span first = blocks.getValue().get(0).span();
      Value.Sequence list = new Value.Sequence(blocks.getValue(), Origin.at(first));
      properties.add(new Value.Property(blocks.getKey(), first, list));
    }
    return new Value.Mapping(
        List.copyOf(properties), unreadable(body, head), head, Origin.at(head));
  }

  private static Optional<Value.Unknown> unreadable(MergedBody body, Span head) {
    return body.complete()
        ? Optional.empty()
        : Optional.of(
            new Value.Unknown("a part of the block could not be read", List.of(), Origin.at(head)));
  }

  private Map<String, List<Value>> blocks(MergedBody body) {
    Map<String, List<Value>> byType = new LinkedHashMap<>();
    for (MergedBody.Child child : body.children()) {
      List<Value> values =
          child.isDynamic()
              ? new DynamicBlock(scope, child).values()
              : List.of(read(child.body(), child.head()));
      if (!values.isEmpty()) {
        byType.computeIfAbsent(child.type(), type -> new ArrayList<>()).addAll(values);
      }
    }
    return byType;
  }
}
