package io.sagelint.read.hcl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A body while it is read. */
final class BodyBuilder {
  private final List<Attribute> attributes = new ArrayList<>();
  private final Map<String, Attribute> byName = new HashMap<>();
  private final List<Block> blocks = new ArrayList<>();
  private boolean complete = true;

  /** Adds an attribute unless its name is taken; answers whose it is, or null. */
  Attribute add(Attribute attribute) {
    Attribute earlier = byName.putIfAbsent(attribute.name(), attribute);
    if (earlier == null) {
      attributes.add(attribute);
    }
    return earlier;
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
