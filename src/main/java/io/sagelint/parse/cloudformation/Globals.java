package io.sagelint.parse.cloudformation;

import io.sagelint.read.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code Globals} of the AWS SAM: properties that all resources of a type have. See "Globals
 * section of the AWS SAM template" in its developer guide: maps are merged, lists are added behind
 * those of the section, and anything else that a resource writes itself wins.
 */
final class Globals {
  private static final String SECTION = "Globals";
  private static final String TRANSFORM = "AWS::Serverless-2016-10-31";
  private static final String TYPES = "AWS::Serverless::";
  private static final String PROPERTIES = "Properties";
  private static final String RESOURCES = "Resources";

  private final Node.Mapping globals;

  private Globals(Node.Mapping globals) {
    this.globals = globals;
  }

  /** A template whose resources have what the section says of their types. */
  static Node.Mapping merged(Node.Mapping root) {
    boolean serverless = root.get("Transform").filter(Globals::isServerless).isPresent();
    if (!serverless || !(root.get(SECTION).orElse(null) instanceof Node.Mapping globals)) {
      return root;
    }
    Globals section = new Globals(globals);
    List<Node.Entry> entries = new ArrayList<>();
    for (Node.Entry entry : root.entries()) {
      boolean resources = entry.key().text().equals(RESOURCES);
      entries.add(resources ? section.within(entry) : entry);
    }
    return new Node.Mapping(List.copyOf(entries), root.span());
  }

  private static boolean isServerless(Node transform) {
    return transform instanceof Node.Sequence list
        ? list.items().stream().anyMatch(Globals::isServerless)
        : transform instanceof Node.Scalar name && name.text().equals(TRANSFORM);
  }

  private Node.Entry within(Node.Entry section) {
    if (!(section.value() instanceof Node.Mapping resources)) {
      return section;
    }
    List<Node.Entry> entries = new ArrayList<>();
    for (Node.Entry entry : resources.entries()) {
      entries.add(entry.key().text().startsWith(Loops.PREFIX) ? loop(entry) : resource(entry));
    }
    return new Node.Entry(section.key(), new Node.Mapping(List.copyOf(entries), resources.span()));
  }

  /** A loop has the resources that it makes in its third item. */
  private Node.Entry loop(Node.Entry loop) {
    if (!(loop.value() instanceof Node.Sequence list) || list.items().size() != 3) {
      return loop;
    }
    List<Node> items = new ArrayList<>(list.items());
    items.set(2, within(new Node.Entry(loop.key(), items.get(2))).value());
    return new Node.Entry(loop.key(), new Node.Sequence(List.copyOf(items), list.span()));
  }

  private Node.Entry resource(Node.Entry entry) {
    if (!(entry.value() instanceof Node.Mapping body)) {
      return entry;
    }
    return global(body)
        .map(all -> new Node.Entry(entry.key(), with(entry.key(), body, all)))
        .orElse(entry);
  }

  /** What the section says of the type of a resource, but for what that ignores. */
  private Optional<Node.Mapping> global(Node.Mapping body) {
    boolean typed =
        body.get("Type").orElse(null) instanceof Node.Scalar type && type.text().startsWith(TYPES);
    if (!typed) {
      return Optional.empty();
    }
    String name = ((Node.Scalar) body.get("Type").get()).text().substring(TYPES.length());
    Node ignored = body.get("IgnoreGlobals").orElse(null);
    return globals.get(name).flatMap(all -> kept(all, ignored));
  }

  private static Optional<Node.Mapping> kept(Node all, Node ignored) {
    boolean none = ignored instanceof Node.Scalar star && star.text().equals("*");
    if (none || !(all instanceof Node.Mapping mapping)) {
      return Optional.empty();
    }
    List<Node> names = ignored instanceof Node.Sequence list ? list.items() : List.of();
    List<Node.Entry> kept =
        mapping.entries().stream()
            .filter(entry -> names.stream().noneMatch(name -> isText(name, entry.key().text())))
            .toList();
    return Optional.of(new Node.Mapping(kept, mapping.span()));
  }

  private static boolean isText(Node node, String text) {
    return node instanceof Node.Scalar scalar && scalar.text().equals(text);
  }

  private static Node.Mapping with(Node.Scalar name, Node.Mapping body, Node.Mapping all) {
    Node none = new Node.Mapping(List.of(), name.span());
    List<Node.Entry> entries = new ArrayList<>();
    for (Node.Entry entry : body.entries()) {
      if (!entry.key().text().equals(PROPERTIES)) {
        entries.add(entry);
      }
    }
    Node.Entry own =
        body.entry(PROPERTIES)
            .orElse(
                new Node.Entry(
                    new Node.Scalar(PROPERTIES, Node.ScalarType.STRING, name.span()), none));
    entries.add(new Node.Entry(own.key(), merged(all, own.value())));
    return new Node.Mapping(List.copyOf(entries), body.span());
  }

  private static Node merged(Node global, Node own) {
    if (global instanceof Node.Mapping first
        && own instanceof Node.Mapping second
        && !isFunction(first)
        && !isFunction(second)) {
      return merged(first, second);
    }
    if (global instanceof Node.Sequence first && own instanceof Node.Sequence second) {
      List<Node> items = new ArrayList<>(first.items());
      items.addAll(second.items());
      return new Node.Sequence(List.copyOf(items), second.span());
    }
    return own;
  }

  private static Node merged(Node.Mapping global, Node.Mapping own) {
    List<Node.Entry> entries = new ArrayList<>();
    for (Node.Entry entry : own.entries()) {
      Optional<Node> before = global.get(entry.key().text());
      entries.add(
          before
              .map(first -> new Node.Entry(entry.key(), merged(first, entry.value())))
              .orElse(entry));
    }
    for (Node.Entry entry : global.entries()) {
      if (own.get(entry.key().text()).isEmpty()) {
        entries.add(entry);
      }
    }
    return new Node.Mapping(List.copyOf(entries), own.span());
  }

  /** A function stands for a single value. */
  private static boolean isFunction(Node.Mapping mapping) {
    return mapping.entries().size() == 1
        && (mapping.entries().get(0).key().text().startsWith("Fn::")
            || mapping.entries().get(0).key().text().equals("Ref"));
  }
}
