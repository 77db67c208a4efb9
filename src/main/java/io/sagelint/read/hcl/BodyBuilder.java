package io.sagelint.read.hcl;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A body while it is read. */
final class BodyBuilder {
  private final List<Attribute> attributes = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private final List<Block> blocks = new ArrayList<>();
  private boolean complete = true;

  /** Adds an attribute unless its name is taken; says whether it did. */
  boolean add(Attribute attribute) {
    boolean added = names.add(attribute.name());
    if (added) {
      attributes.add(attribute);
    }
    return added;
  }

  void add(Block block) {
    blocks.add(block);
  }

  boolean isComplete() {
    return complete;
  }

  /** Notes that something in this body could not be read. */
  void markIncomplete() {
    complete = false;
  }

  Body build() {
    return new Body(List.copyOf(attributes), List.copyOf(blocks), complete);
  }
}
