package io.sagelint.read.hcl;

import java.util.List;
import java.util.Optional;

/**
 * The content of a file or of a block. Attributes and blocks are each in source order; their
 * offsets tell how they interleave.
 *
 * @param attributes no name occurs twice
 * @param complete false if a part directly in this body could not be read and was skipped, so that
 *     what is missing here may only be unreadable
 */
public record Body(List<Attribute> attributes, List<Block> blocks, boolean complete) {
  /** A body in which nothing is written. */
  public static final Body EMPTY = new Body(List.of(), List.of(), true);

  /** The attribute of that name. */
  public Optional<Attribute> attribute(String name) {
    for (Attribute attribute : attributes) {
      if (attribute.name().equals(name)) {
        return Optional.of(attribute);
      }
    }
    return Optional.empty();
  }

  /** The blocks of that type. */
  public List<Block> blocks(String type) {
    return blocks.stream().filter(block -> block.type().equals(type)).toList();
  }
}
