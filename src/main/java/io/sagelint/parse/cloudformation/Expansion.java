package io.sagelint.parse.cloudformation;

import io.sagelint.model.Formula;
import io.sagelint.read.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A template's tree with its loops unrolled and its includes inserted. The nodes keep their places:
 * findings point into the body of a loop.
 */
final class Expansion {
  private static final int MAX_ROUNDS = 10_000;
  private static final int MAX_COPIES = 1_000_000;
  private static final int MAX_INCLUDED = 100;

  private final Intrinsics intrinsics;
  private final Includes includes;
  private final Expanded expanded = new Expanded();
  private int rounds;
  private int copies;
  private int included;

  private Expansion(Intrinsics intrinsics, LocalFiles files) {
    this.intrinsics = intrinsics;
    this.includes = new Includes(intrinsics, files);
  }

  /** Whether there may be a loop or an include in a template; most have none. */
  static boolean isNeeded(Template template) {
    String text = template.root().span().file().text();
    return text.contains(Loops.PREFIX) || text.contains(Includes.NAME);
  }

  /**
   * The template after all loops and includes.
   *
   * @param intrinsics evaluate in the template as it is written
   */
  static Template of(Template template, Intrinsics intrinsics, LocalFiles files) {
    Expansion expansion = new Expansion(intrinsics, files);
    List<Node.Entry> sections = new ArrayList<>();
    for (Node.Entry section : expansion.withIncludes(template.root())) {
      boolean resources = section.key().text().equals("Resources");
      Node value =
          section.value() instanceof Node.Mapping mapping
              ? expansion.mapping(mapping, LoopScope.NONE, resources)
              : section.value();
      sections.add(new Node.Entry(section.key(), value));
    }
    Node.Mapping root = new Node.Mapping(List.copyOf(sections), template.root().span());
    return new Template(root, expansion.expanded);
  }

  /** The sections, with those that {@code Transform} includes. */
  private List<Node.Entry> withIncludes(Node.Mapping root) {
    List<Node.Entry> all = new ArrayList<>(root.entries());
    Optional<Node> transform = root.get("Transform");
    if (transform.isPresent()) {
      List<Node> calls =
          transform.get() instanceof Node.Sequence list ? list.items() : List.of(transform.get());
      calls.forEach(call -> includes.entries(call).ifPresent(all::addAll));
    }
    return all;
  }

  private Node node(Node node, LoopScope scope) {
    if (node instanceof Node.Scalar scalar) {
      return scalar(scalar, scope);
    }
    if (node instanceof Node.Sequence list) {
      List<Node> items = new ArrayList<>();
      list.items().forEach(item -> items.add(node(item, scope)));
      copies++;
      return new Node.Sequence(List.copyOf(items), list.span());
    }
    Node.Mapping mapping = (Node.Mapping) node;
    return reference(mapping, scope).orElseGet(() -> mapping(mapping, scope, false));
  }

  private Node.Scalar scalar(Node.Scalar scalar, LoopScope scope) {
    String text = scope.replace(scalar.text());
    return text.equals(scalar.text())
        ? scalar
        : made(scalar.text(), new Node.Scalar(text, Node.ScalarType.STRING, scalar.span()), scope);
  }

  private Node.Scalar made(String written, Node.Scalar scalar, LoopScope scope) {
    scope.hop(written).ifPresent(hop -> expanded.hops().put(scalar, hop));
    copies++;
    return scalar;
  }

  /** A {@code Ref} of a loop variable is its value. */
  private Optional<Node> reference(Node.Mapping mapping, LoopScope scope) {
    boolean ref = mapping.entries().size() == 1 && !scope.items().isEmpty();
    if (!ref || !(mapping.get("Ref").orElse(null) instanceof Node.Scalar name)) {
      return Optional.empty();
    }
    return Optional.ofNullable(scope.items().get(name.text()))
        .map(item -> new Node.Scalar(item.text(), Node.ScalarType.STRING, mapping.span()))
        .map(scalar -> made("${" + name.text() + "}", scalar, scope));
  }

  private Node.Mapping mapping(Node.Mapping mapping, LoopScope scope, boolean resources) {
    List<Node.Entry> entries = entries(mapping.entries(), scope, resources);
    copies++;
    return new Node.Mapping(List.copyOf(entries), mapping.span());
  }

  private List<Node.Entry> entries(List<Node.Entry> all, LoopScope scope, boolean resources) {
    List<Node.Entry> out = new ArrayList<>();
    for (Node.Entry entry : all) {
      String key = entry.key().text();
      if (key.startsWith(Loops.PREFIX)) {
        out.addAll(loop(entry, scope, resources));
      } else {
        Optional<List<Node.Entry>> inserted =
            key.equals(Includes.FUNCTION) && included < MAX_INCLUDED
                ? includes.entries(node(entry.value(), scope))
                : Optional.empty();
        if (inserted.isPresent()) {
          included++;
          out.addAll(entries(inserted.get(), scope, resources));
        } else {
          out.add(new Node.Entry(scalar(entry.key(), scope), node(entry.value(), scope)));
        }
      }
    }
    return out;
  }

  private List<Node.Entry> loop(Node.Entry entry, LoopScope scope, boolean resources) {
    if (!(entry.value() instanceof Node.Sequence list
        && list.items().size() == 3
        && list.items().get(0) instanceof Node.Scalar variable
        && list.items().get(2) instanceof Node.Mapping body)) {
      return List.of(entry);
    }
    Node collection = node(list.items().get(1), scope);
    Optional<List<Loops.Round>> known =
        known(variable.text(), collection, resources)
            .filter(all -> rounds + all.size() <= MAX_ROUNDS && copies < MAX_COPIES);
    if (known.isEmpty() && !resources) {
      return List.of(entry);
    }
    List<Node.Entry> out = new ArrayList<>();
    for (Loops.Round round : known.orElseGet(() -> Loops.open(variable.text(), list.span()))) {
      rounds++;
      out.addAll(round(round, variable.text(), body, scope, resources));
    }
    return out;
  }

  private Optional<List<Loops.Round>> known(String variable, Node collection, boolean resources) {
    var value = intrinsics.value(collection, collection.span());
    return resources
        ? Optional.of(Loops.rounds(variable, value))
        : Loops.byDefault(variable, value);
  }

  private List<Node.Entry> round(
      Loops.Round round, String variable, Node.Mapping body, LoopScope scope, boolean resources) {
    if (round.item().isEmpty()) {
      expanded.variables().add(variable);
    }
    LoopScope inner =
        round
            .item()
            .map(text -> scope.with(variable, new LoopScope.Item(text, round.hop())))
            .orElse(scope);
    List<Node.Entry> made = entries(body.entries(), inner, resources);
    for (Node.Entry one : made) {
      Formula before = expanded.conditions().getOrDefault(one, Formula.TRUE);
      expanded.conditions().put(one, before.and(round.when()));
    }
    return made;
  }
}
