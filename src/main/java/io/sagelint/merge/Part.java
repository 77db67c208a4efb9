package io.sagelint.merge;

import io.sagelint.read.JsonReader;
import io.sagelint.read.Node;
import io.sagelint.read.ReadResult;
import io.sagelint.source.SourceFile;
import java.util.ArrayList;
import java.util.List;

/**
 * One of the reports that are joined.
 *
 * @param name of its file, for messages
 */
record Part(String name, Node.Mapping root) {
  /** Reads one. */
  static Part of(SourceFile file) throws MergeException {
    ReadResult read = JsonReader.read(file);
    if (!read.problems().isEmpty()) {
      throw new MergeException(read.problems().get(0).shown());
    }
    if (read.root().orElse(null) instanceof Node.Mapping root) {
      return new Part(file.path(), root);
    }
    throw new MergeException(file.path() + " is no report: it is not a JSON object");
  }

  boolean isSarif() {
    return root.get("runs").isPresent();
  }

  /** The objects of a list. */
  List<Node.Mapping> objects(Node.Mapping in, String key) throws MergeException {
    if (!(in.get(key).orElse(null) instanceof Node.Sequence list)) {
      throw wrong(in, "has no list `" + key + "`");
    }
    List<Node.Mapping> objects = new ArrayList<>();
    for (Node item : list.items()) {
      if (!(item instanceof Node.Mapping object)) {
        throw wrong(item, "is no object, and `" + key + "` has only objects");
      }
      objects.add(object);
    }
    return objects;
  }

  /** The same; none if there is no such list. */
  List<Node.Mapping> optional(Node.Mapping in, String key) throws MergeException {
    return in.get(key).isEmpty() ? List.of() : objects(in, key);
  }

  /** The property bag of an object; the object itself if it has none. */
  static Node.Mapping properties(Node.Mapping of) {
    return of.get("properties").orElse(of) instanceof Node.Mapping bag ? bag : of;
  }

  /** An object under a key. */
  Node.Mapping object(Node.Mapping in, String key) throws MergeException {
    if (in.get(key).orElse(null) instanceof Node.Mapping object) {
      return object;
    }
    throw wrong(in, "has no object `" + key + "`");
  }

  /** The scalar that keys lead to, as text; empty if there is none. */
  static String text(Node from, String... keys) {
    Node at = from;
    for (String key : keys) {
      at = at instanceof Node.Mapping object ? object.get(key).orElse(null) : null;
    }
    return at instanceof Node.Scalar scalar && scalar.type() != Node.ScalarType.NULL
        ? scalar.text()
        : "";
  }

  /** The same as a whole number; 0 if there is none. */
  static int number(Node from, String... keys) {
    String text = text(from, keys);
    return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
  }

  /** What is wrong at a place. */
  MergeException wrong(Node at, String what) {
    return new MergeException(
        name + ":" + at.span().from().line() + ":" + at.span().from().column() + ": " + what);
  }
}
