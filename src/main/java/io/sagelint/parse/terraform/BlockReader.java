package io.sagelint.parse.terraform;

import io.sagelint.model.Origin;
import io.sagelint.model.Value;
import io.sagelint.read.hcl.Attribute;
import io.sagelint.read.hcl.Block;
import io.sagelint.read.hcl.Body;
import io.sagelint.source.SourceFile;
import io.sagelint.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a map of a block's body: blocks of one type become a list, even if there is only one. */
record BlockReader(Scope scope, SourceFile file) {

  /**
   * Reads.
   *
   * @param head the few characters that name the block
   */
  Value.Mapping read(Body body, Span head) {
    List<Value.Property> properties = new ArrayList<>();
    for (Attribute attribute : body.attributes()) {
      Span key = file.span(attribute.start(), attribute.nameEnd());
      Value value = scope.value(new Declarations.Located(file, attribute.value()));
      properties.add(new Value.Property(attribute.name(), key, Evaluator.headed(value, key)));
    }
    for (Map.Entry<String, List<Value>> blocks : blocks(body).entrySet()) {
      Span first = blocks.getValue().get(0).span();
      Value.Sequence list = new Value.Sequence(blocks.getValue(), Origin.at(first));
      properties.add(new Value.Property(blocks.getKey(), first, list));
    }
    return new Value.Mapping(
        List.copyOf(properties), unreadable(body, head), head, Origin.at(head));
  }

  private static Optional<Value.Unknown> unreadable(Body body, Span head) {
    return body.complete()
        ? Optional.empty()
        : Optional.of(
            new Value.Unknown("a part of the block could not be read", List.of(), Origin.at(head)));
  }

  private Map<String, List<Value>> blocks(Body body) {
    Map<String, List<Value>> byType = new LinkedHashMap<>();
    for (Block block : body.blocks()) {
      Span head = file.span(block.start(), block.typeEnd());
      if (block.type().equals("dynamic") && block.labels().size() == 1) {
        String type = block.labels().get(0).text();
        Span at = file.span(block.start(), block.headerEnd());
        add(
            byType,
            type,
            new Value.Unknown("dynamic blocks are not expanded yet", List.of(), Origin.at(at)));
      } else {
        add(byType, block.type(), read(block.body(), head));
      }
    }
    return byType;
  }

  private static void add(Map<String, List<Value>> byType, String type, Value value) {
    byType.computeIfAbsent(type, name -> new ArrayList<>()).add(value);
  }
}
