package io.sagelint.suppression;

import io.sagelint.read.Node;
import io.sagelint.read.hcl.Attribute;
import io.sagelint.read.hcl.Block;
import io.sagelint.read.hcl.Body;
import io.sagelint.read.hcl.Expression;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** What comments of a file can be about, and where there are none. */
final class Outline {
  /** The characters from {@code start} to {@code end}. */
  private record Range(int start, int end) {}

  private final List<Range> parts = new ArrayList<>();
  private final List<Range> texts = new ArrayList<>();
  private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final String text;

  private Outline(String text) {
    this.text = text;
  }

  static Outline of(Body file, String text) {
    Outline outline = new Outline(text);
    outline.add(file);
    return outline;
  }

  static Outline of(Node root, String text) {
    Outline outline = new Outline(text);
    outline.add(root);
    return outline;
  }

  /** Whether what stands there is no comment but the text of a value. */
  boolean isText(int offset) {
    return texts.stream().anyMatch(range -> range.start() <= offset && offset < range.end());
  }

  /** Where the code begins. */
  int head() {
    return parts.stream().mapToInt(Range::start).min().orElse(text.length());
  }

  /** The end of what begins between two offsets; the second of them if nothing goes beyond it. */
  int endOf(int from, int to) {
    return parts.stream()
        .filter(range -> from <= range.start() && range.start() <= to)
        .mapToInt(Range::end)
        .filter(end -> end > to)
        .max()
        .orElse(to);
  }

  private void add(Body body) {
    for (Attribute attribute : body.attributes()) {
      parts.add(new Range(attribute.start(), attribute.end()));
      add(attribute.value());
    }
    for (Block block : body.blocks()) {
      parts.add(new Range(block.start(), block.end()));
      add(block.body());
    }
  }

  private void add(Expression value) {
    if (value instanceof Expression.Template) {
      texts.add(new Range(value.start(), value.end()));
    } else if (value instanceof Expression.ObjectCons object) {
      object.items().forEach(item -> parts.add(new Range(item.key().start(), item.value().end())));
    } else if (value instanceof Expression.TupleCons tuple) {
      tuple.items().forEach(item -> parts.add(new Range(item.start(), item.end())));
    }
    value.children().forEach(this::add);
  }

  private void add(Node node) {
    // What an anchor names may be reached in many ways.
    if (!seen.add(node)) {
      return;
    }
    if (node instanceof Node.Scalar scalar) {
      texts.add(new Range(content(scalar), scalar.span().end()));
    } else if (node instanceof Node.Sequence list) {
      list.items().forEach(item -> part(item.span().start(), item));
      list.items().forEach(this::add);
    } else if (node instanceof Node.Mapping mapping) {
      for (Node.Entry entry : mapping.entries()) {
        add(entry.key());
        part(entry.key().span().start(), entry.value());
        add(entry.value());
      }
    }
  }

  /** A value that stands elsewhere, where an anchor names it, is no part. */
  private void part(int start, Node value) {
    if (value.span().start() >= start) {
      parts.add(new Range(start, value.span().end()));
    }
  }

  /** A comment may stand after the sign that begins a block of text. */
  private int content(Node.Scalar scalar) {
    int start = scalar.span().start();
    int line = text.indexOf('\n', start);
    boolean block = line >= 0 && line < scalar.span().end() && isBlockSign(start, line);
    return block ? line : start;
  }

  private boolean isBlockSign(int start, int end) {
    String header = text.substring(start, end).strip();
    int comment = header.indexOf(" #");
    String sign = comment < 0 ? header : header.substring(0, comment).strip();
    return sign.matches("(?:[!&]\\S+\\s+)*[|>][-+0-9]*");
  }
}
