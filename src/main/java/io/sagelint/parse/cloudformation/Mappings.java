package io.sagelint.parse.cloudformation;

import io.sagelint.model.Hop;
import io.sagelint.model.Value;
import io.sagelint.read.Node;
import io.sagelint.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * {@code Fn::FindInMap}: a key that is a parameter makes a choice of all entries that the author
 * wrote for it.
 *
 * @param values gives what a node evaluates to
 */
record Mappings(Template template, BiFunction<Node, Span, Value> values) {

  /** The entry that the arguments name; {@code otherwise} if there is none. */
  Value find(List<Value> keys, Optional<Value> otherwise, Span use) {
    MappingKeys lookup = new MappingKeys(otherwise, use);
    return lookup.entry(
        keys.get(0),
        template.section("Mappings"),
        mapping ->
            lookup.entry(
                keys.get(1),
                entries(mapping),
                first ->
                    lookup.entry(
                        keys.get(2),
                        entries(first),
                        second -> found(mapping, first, second, use))));
  }

  private Value found(Node.Entry mapping, Node.Entry first, Node.Entry entry, Span use) {
    String path = first.key().text() + "." + entry.key().text();
    Hop hop =
        new Hop("entry " + path + " of mapping " + mapping.key().text(), entry.value().span());
    return values.apply(entry.value(), use).via(use, hop);
  }

  private static List<Node.Entry> entries(Node.Entry entry) {
    return entry.value() instanceof Node.Mapping mapping ? mapping.entries() : List.of();
  }
}
