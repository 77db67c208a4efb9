package io.sagelint.read.hcl;

import io.sagelint.diagnostic.Problem;
import io.sagelint.read.Node;
import io.sagelint.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Terraform's JSON syntax to the trees of its native one; see "JSON Configuration Syntax" in the
 * Terraform language manual. Without a schema nested blocks cannot be told from objects, so they
 * stay objects, and lists of them lists, unless they hold a {@code dynamic} block.
 */
public final class JsonSyntax {
  /** How many labels the blocks of a configuration have; other top-level blocks are left out. */
  private static final Map<String, Integer> LABELS =
      Map.of("resource", 2, "data", 2, "variable", 1, "module", 1, "output", 1, "locals", 0);

  /** Properties that are blocks wherever they stand, and how many labels these have. */
  private static final Map<String, Integer> NESTED =
      Map.of("dynamic", 1, "content", 0, "validation", 0);

  /** Blocks that hold no blocks of a provider. */
  private static final Set<String> OTHERS =
      Set.of("variable", "module", "output", "locals", "validation");

  private final SourceFile file;
  private final JsonExpressions expressions;
  private final List<Problem> problems = new ArrayList<>();

  private JsonSyntax(SourceFile file, boolean templates) {
    this.file = file;
    this.expressions = new JsonExpressions(file, templates);
  }

  /** A {@code .tf.json} file. */
  public static HclFile configuration(SourceFile file, Node.Mapping root) {
    JsonSyntax syntax = new JsonSyntax(file, true);
    List<Block> blocks = new ArrayList<>();
    for (Node.Entry entry : root.entries()) {
      Integer labels = LABELS.get(entry.key().text());
      if (labels != null) {
        syntax.blocks(entry.key(), List.of(), labels, entry.value(), blocks);
      }
    }
    return new HclFile(file, new Body(List.of(), blocks, true), List.copyOf(syntax.problems));
  }

  /** A {@code .tfvars.json} file, in which texts are never templates. */
  public static HclFile values(SourceFile file, Node.Mapping root) {
    return new HclFile(file, new JsonSyntax(file, false).body("", root), List.of());
  }

  /** Reads the blocks of one type; lists may stand at every level. */
  private void blocks(
      Node.Scalar type, List<Block.Label> labels, int missing, Node node, List<Block> out) {
    if (node instanceof Node.Sequence list) {
      list.items().forEach(item -> blocks(type, labels, missing, item, out));
    } else if (node instanceof Node.Mapping mapping && missing == 0) {
      out.add(block(type, labels, mapping));
    } else if (node instanceof Node.Mapping mapping) {
      for (Node.Entry entry : mapping.entries()) {
        if (!isComment(entry)) {
          Node.Scalar key = entry.key();
          List<Block.Label> more = new ArrayList<>(labels);
          more.add(new Block.Label(key.text(), key.span().start(), key.span().end()));
          blocks(type, more, missing - 1, entry.value(), out);
        }
      }
    } else if (!isNull(node)) {
      String place = labels.isEmpty() ? type.text() : labels.get(labels.size() - 1).text();
      String message = "an object belongs here: write `\"" + place + "\": { ... }`";
      problems.add(Problem.syntax(node.span(), message));
    }
  }

  private static boolean isNull(Node node) {
    return node instanceof Node.Scalar scalar && scalar.type() == Node.ScalarType.NULL;
  }

  /** The header is the last label alone: in JSON the type stands far away, once for all blocks. */
  private Block block(Node.Scalar type, List<Block.Label> labels, Node.Mapping content) {
    int start = type.span().start();
    int end = type.span().end();
    if (!labels.isEmpty()) {
      start = labels.get(labels.size() - 1).start();
      end = labels.get(labels.size() - 1).end();
    }
    int open = content.span().start();
    int close = content.span().end();
    return new Block(
        type.text(),
        List.copyOf(labels),
        body(type.text(), content),
        end,
        open,
        close - 1,
        start,
        Math.max(end, close));
  }

  private Body body(String type, Node.Mapping content) {
    List<Attribute> attributes = new ArrayList<>();
    List<Block> blocks = new ArrayList<>();
    for (Node.Entry entry : content.entries()) {
      String name = entry.key().text();
      if (isNested(type, name)) {
        blocks(entry.key(), List.of(), NESTED.get(name), entry.value(), blocks);
      } else if (isHolder(type) && holdsDynamic(entry.value())) {
        blocks(entry.key(), List.of(), 0, entry.value(), blocks);
      } else if (!isComment(entry)) {
        attributes.add(attribute(type, entry));
      }
    }
    return new Body(List.copyOf(attributes), List.copyOf(blocks), true);
  }

  private static boolean isNested(String type, String name) {
    return switch (name) {
      case "dynamic" -> isHolder(type);
      case "content" -> type.equals("dynamic");
      case "validation" -> type.equals("variable");
      default -> false;
    };
  }

  /** Blocks of a resource, itself or in it; only those that hold a block have a type here. */
  private static boolean isHolder(String type) {
    return !type.isEmpty() && !OTHERS.contains(type);
  }

  private static boolean holdsDynamic(Node node) {
    if (node instanceof Node.Sequence list) {
      return list.items().stream().anyMatch(JsonSyntax::holdsDynamic);
    }
    return node instanceof Node.Mapping object
        && object.entries().stream()
            .anyMatch(entry -> isDynamic(entry) || holdsDynamic(entry.value()));
  }

  /** {@code "dynamic": { "type": { "for_each": ..., "content": ... } }}. */
  private static boolean isDynamic(Node.Entry entry) {
    return entry.key().text().equals("dynamic")
        && entry.value() instanceof Node.Mapping byType
        && byType.entries().stream().map(Node.Entry::value).anyMatch(JsonSyntax::isGenerator);
  }

  private static boolean isGenerator(Node node) {
    return node instanceof Node.Sequence list
        ? list.items().stream().anyMatch(JsonSyntax::isGenerator)
        : node instanceof Node.Mapping body
            && body.get("for_each").isPresent()
            && body.get("content").isPresent();
  }

  private Attribute attribute(String type, Node.Entry entry) {
    Node.Scalar key = entry.key();
    boolean constraint = type.equals("variable") && key.text().equals("type");
    Expression value = constraint ? expressions.bare(entry.value()) : expressions.of(entry.value());
    int start = key.span().start();
    return new Attribute(key.text(), value, key.span().end(), start, value.end());
  }

  static boolean isComment(Node.Entry entry) {
    return entry.key().text().equals("//");
  }
}
