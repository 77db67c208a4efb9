package io.sagelint.parse.terraform.plan;

import io.sagelint.read.Node;
import io.sagelint.read.Node.ScalarType;
import io.sagelint.source.SourceFile;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The values that a plan marks as sensitive. A plan holds them in clear text, so they are blotted
 * out of the text that reports show lines of, wherever they occur.
 */
final class Secrets {
  /** Keys of values, and of what marks parts of them as sensitive. */
  private static final Map<String, String> MARKS =
      Map.of(
          "after", "after_sensitive",
          "before", "before_sensitive",
          "values", "sensitive_values");

  private final Set<Node> nodes = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<String> texts = new HashSet<>();
  private final StringBuilder text;

  private Secrets(String text) {
    this.text = new StringBuilder(text);
  }

  /** The plan's text without its secrets; every character stays where it was. */
  static Sheet blot(Node root) {
    SourceFile file = root.span().file();
    Secrets secrets = new Secrets(file.text());
    secrets.gather(root);
    for (Node.Entry variable : Nodes.entries(root, "configuration", "root_module", "variables")) {
      Optional<Node> sensitive = Nodes.at(variable.value(), "sensitive");
      if (sensitive.isPresent() && Nodes.isTrue(sensitive.get())) {
        Nodes.at(root, "variables", variable.key().text(), "value").ifPresent(secrets::all);
      }
    }
    if (secrets.nodes.isEmpty()) {
      return new Sheet(file);
    }
    secrets.blotIn(root);
    return new Sheet(new SourceFile(file.path(), secrets.text.toString()));
  }

  private void gather(Node node) {
    if (node instanceof Node.Mapping mapping) {
      MARKS.forEach(
          (value, mark) ->
              mapping
                  .get(mark)
                  .ifPresent(marks -> mapping.get(value).ifPresent(at -> marked(at, marks))));
      if (mapping.get("sensitive").filter(Nodes::isTrue).isPresent()) {
        mapping.get("value").ifPresent(this::all);
        mapping.get("default").ifPresent(this::all);
      }
      mapping.entries().forEach(entry -> gather(entry.value()));
    } else if (node instanceof Node.Sequence list) {
      list.items().forEach(this::gather);
    }
  }

  private void marked(Node value, Node marks) {
    if (Nodes.isTrue(marks)) {
      all(value);
    } else if (value instanceof Node.Mapping mapping && marks instanceof Node.Mapping by) {
      for (Node.Entry entry : mapping.entries()) {
        by.get(entry.key().text()).ifPresent(mark -> marked(entry.value(), mark));
      }
    } else if (value instanceof Node.Sequence list && marks instanceof Node.Sequence by) {
      for (int i = 0; i < Math.min(list.items().size(), by.items().size()); i++) {
        marked(list.items().get(i), by.items().get(i));
      }
    }
  }

  private void all(Node node) {
    if (node instanceof Node.Mapping mapping) {
      mapping.entries().forEach(entry -> all(entry.key()));
      mapping.entries().forEach(entry -> all(entry.value()));
    } else if (node instanceof Node.Sequence list) {
      list.items().forEach(this::all);
    } else if (node instanceof Node.Scalar scalar && scalar.type() != ScalarType.NULL) {
      nodes.add(scalar);
      if (scalar.type() == ScalarType.STRING) {
        texts.add(scalar.text());
      }
    }
  }

  private void blotIn(Node node) {
    if (node instanceof Node.Mapping mapping) {
      for (Node.Entry entry : mapping.entries()) {
        blot(entry.key(), nodes.contains(entry.key()));
        blotIn(entry.value());
      }
    } else if (node instanceof Node.Sequence list) {
      list.items().forEach(this::blotIn);
    } else if (node instanceof Node.Scalar scalar) {
      boolean copy = scalar.type() == ScalarType.STRING && texts.contains(scalar.text());
      blot(scalar, copy || nodes.contains(scalar));
    }
  }

  private void blot(Node.Scalar scalar, boolean secret) {
    if (secret) {
      int quote = scalar.type() == ScalarType.STRING ? 1 : 0;
      for (int i = scalar.span().start() + quote; i < scalar.span().end() - quote; i++) {
        text.setCharAt(i, '*');
      }
    }
  }
}
