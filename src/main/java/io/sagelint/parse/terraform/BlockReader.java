package io.sagelint.parse.terraform;

import io.sagelint.model.Origin;
import io.sagelint.model.Value;
import io.sagelint.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes a map of a block's body: blocks of one type become a list, even if there is only one.
 *
 * @param self the resource that the block is; only some blocks in it may say {@code self}
 */
record BlockReader(Scope scope, Optional<Value> self) {
  /** See "References to Named Values" in the Terraform language manual. */
  private static final Set<String> MAY_SAY_SELF = Set.of("connection", "lifecycle", "provisioner");

  BlockReader(Scope scope) {
    this(scope, Optional.empty());
  }

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

  private BlockReader inside(MergedBody.Child child) {
    boolean named = self.isPresent() && MAY_SAY_SELF.contains(child.type());
    return new BlockReader(named ? scope.with("self", self.get()) : scope, Optional.empty());
  }

  private Map<String, List<Value>> blocks(MergedBody body) {
    Map<String, List<Value>> byType = new LinkedHashMap<>();
    for (MergedBody.Child child : body.children()) {
      List<Value> values =
          child.isDynamic()
              ? new DynamicBlock(scope, child).values()
              : List.of(inside(child).read(child.body(), child.head()));
      if (!values.isEmpty()) {
        byType.computeIfAbsent(child.type(), type -> new ArrayList<>()).addAll(values);
      }
    }
    return byType;
  }
}
