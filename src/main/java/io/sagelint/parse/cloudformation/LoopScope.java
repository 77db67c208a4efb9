package io.sagelint.parse.cloudformation;

import io.sagelint.model.Hop;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The loop variables around a node.
 *
 * @param items by variable
 */
record LoopScope(Map<String, Item> items) {
  /** Outside of loops. */
  static final LoopScope NONE = new LoopScope(Map.of());

  /** The value that a variable has in a round. */
  record Item(String text, Hop hop) {
    /** As part of a logical id. */
    String alphanumeric() {
      return text.replaceAll("[^A-Za-z0-9]", "");
    }
  }

  LoopScope with(String variable, Item item) {
    Map<String, Item> more = new TreeMap<>(items);
    more.put(variable, item);
    return new LoopScope(Map.copyOf(more));
  }

  /** The hop of the first variable that a text names as {@code ${X}} or <code>&amp;{X}</code>. */
  Optional<Hop> hop(String text) {
    return items.entrySet().stream()
        .filter(entry -> text.contains("{" + entry.getKey() + "}"))
        .findFirst()
        .map(entry -> entry.getValue().hop());
  }

  /** A text with the variables' values in it. */
  String replace(String text) {
    String replaced = text;
    if (text.contains("${") || text.contains("&{")) {
      for (Map.Entry<String, Item> entry : items.entrySet()) {
        replaced =
            replaced
                .replace("${" + entry.getKey() + "}", entry.getValue().text())
                .replace("&{" + entry.getKey() + "}", entry.getValue().alphanumeric());
      }
    }
    return replaced;
  }
}
