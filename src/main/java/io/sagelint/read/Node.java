package io.sagelint.read;

import io.sagelint.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * The tree of a YAML or JSON document, before anything is resolved. Every node knows where it
 * stands; YAML anchors and merge keys are already followed, and a local tag such as {@code !Sub}
 * has become its long form, a mapping with the one key {@code Fn::Sub}.
 *
 * <p>The parts of a node lie in its span, in order, except for nodes reached through an alias or a
 * merge key: they are shared and stand where they are written.
 */
public sealed interface Node {
  /** The characters of the node; for a tagged YAML node the tag is included. */
  Span span();

  /**
   * A plain value.
   *
   * @param text the decoded characters: escapes and block indentation are gone
   * @param type what the YAML 1.1 or JSON rules make of it; a quoted scalar is a {@code STRING}
   */
  record Scalar(String text, ScalarType type, Span span) implements Node {
    /** The truth a {@code BOOLEAN} stands for, whichever of its YAML 1.1 spellings was used. */
    public Optional<Boolean> asBoolean() {
      if (type != ScalarType.BOOLEAN) {
        return Optional.empty();
      }
      return Optional.of(
          text.equalsIgnoreCase("true")
              || text.equalsIgnoreCase("yes")
              || text.equalsIgnoreCase("on"));
    }
  }

  /** A list. */
  record Sequence(List<Node> items, Span span) implements Node {}

  /** A map, in the order written, with no key twice. */
  record Mapping(List<Entry> entries, Span span) implements Node {
    /** The value under a key. */
    public Optional<Node> get(String key) {
      return entry(key).map(Entry::value);
    }

    /** The key and value under a key. */
    public Optional<Entry> entry(String key) {
      for (Entry entry : entries) {
        if (entry.key().text().equals(key)) {
          return Optional.of(entry);
        }
      }
      return Optional.empty();
    }
  }

  /** A key with its value; keys have places too. */
  record Entry(Scalar key, Node value) {}

  /** What a scalar is. */
  enum ScalarType {
    STRING,
    /** {@code true}, and in YAML 1.1 {@code yes}, {@code on} and their spellings. */
    BOOLEAN,
    /** A whole or fractional number, as written. */
    NUMBER,
    NULL
  }
}
