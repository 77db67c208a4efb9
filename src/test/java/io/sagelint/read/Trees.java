package io.sagelint.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sagelint.diagnostic.Problem;
import io.sagelint.source.SourceFile;
import io.sagelint.source.Span;

/** Trees as text, for tests. */
final class Trees {
  private Trees() {}

  static ReadResult readYaml(String text) {
    return YamlReader.read(new SourceFile("test.yaml", text));
  }

  static ReadResult readJson(String text) {
    return JsonReader.read(new SourceFile("test.json", text));
  }

  static Node yaml(String text) {
    return only(readYaml(text));
  }

  static Node json(String text) {
    return only(readJson(text));
  }

  private static Node only(ReadResult result) {
    assertTrue(result.problems().isEmpty(), () -> result.problems().toString());
    return result.root().orElseThrow();
  }

  /** Problems, one a line: {@code line:column KIND message}. */
  static String problems(ReadResult result) {
    StringBuilder out = new StringBuilder();
    for (Problem problem : result.problems()) {
      problem
          .span()
          .ifPresent(s -> out.append(s.from().line()).append(':').append(s.from().column()));
      out.append(' ').append(problem.kind()).append(' ').append(problem.message()).append('\n');
    }
    return out.toString();
  }

  /** The tree on one line, without places: {@code {key: STRING(text), list: [NULL()]}}. */
  static String shape(Node node) {
    if (node instanceof Node.Scalar scalar) {
      return scalar.type() + "(" + scalar.text() + ")";
    }
    StringBuilder out = new StringBuilder();
    if (node instanceof Node.Sequence sequence) {
      sequence.items().forEach(item -> out.append(", ").append(shape(item)));
      return "[" + out.delete(0, 2) + "]";
    }
    for (Node.Entry entry : ((Node.Mapping) node).entries()) {
      out.append(", ").append(entry.key().text()).append(": ").append(shape(entry.value()));
    }
    return "{" + out.delete(0, 2) + "}";
  }

  /** One line a node: its range, what it is, and for keys and scalars the text. */
  static String outline(Node node) {
    StringBuilder out = new StringBuilder();
    outline(node, "", out);
    return out.toString();
  }

  private static void outline(Node node, String indent, StringBuilder out) {
    if (node instanceof Node.Scalar scalar) {
      line(indent + scalar.type() + " " + scalar.text().replace("\n", "\\n"), node.span(), out);
    } else if (node instanceof Node.Sequence sequence) {
      line(indent + "[]", node.span(), out);
      sequence.items().forEach(item -> outline(item, indent + "  ", out));
    } else {
      line(indent + "{}", node.span(), out);
      for (Node.Entry entry : ((Node.Mapping) node).entries()) {
        line(indent + "  " + entry.key().text() + ":", entry.key().span(), out);
        outline(entry.value(), indent + "    ", out);
      }
    }
  }

  private static void line(String what, Span span, StringBuilder out) {
    out.append(span.from().line()).append(':').append(span.from().column()).append('-');
    out.append(span.to().line()).append(':').append(span.to().column());
    out.append(' ').append(what.stripTrailing()).append('\n');
  }

  /** Checks that children lie in their parents, in order, without overlap. */
  static void assertNested(Node node) {
    int at = node.span().start();
    if (node instanceof Node.Sequence sequence) {
      for (Node item : sequence.items()) {
        at = assertNext(item, at);
      }
    } else if (node instanceof Node.Mapping mapping) {
      for (Node.Entry entry : mapping.entries()) {
        at = assertNext(entry.key(), at);
        at = assertNext(entry.value(), at);
      }
    }
    assertTrue(at <= node.span().end(), () -> "child ends after " + node);
  }

  private static int assertNext(Node child, int from) {
    assertTrue(child.span().start() >= from, () -> from + " is after " + child);
    assertNested(child);
    return child.span().end();
  }

  static void assertShape(String expected, Node node) {
    assertEquals(expected, shape(node));
  }
}
