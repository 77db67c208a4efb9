package io.sagelint.fix;

import io.sagelint.read.JsonReader;
import io.sagelint.read.Node;
import io.sagelint.read.hcl.Block;
import io.sagelint.read.hcl.Body;
import io.sagelint.read.hcl.Expression;
import io.sagelint.read.hcl.HclParser;
import io.sagelint.read.hcl.SyntaxNode;
import io.sagelint.source.SourceFile;
import io.sagelint.source.Span;
import java.util.Optional;

/** The syntax of the file that fixes are written for, read when it is first asked for. */
final class Trees {
  private SourceFile last;
  private Body body;
  private Optional<Node> document;

  /** Whether a file is in Terraform's native syntax. */
  static boolean isHcl(SourceFile file) {
    return file.path().endsWith(".tf") || file.path().endsWith(".tofu");
  }

  /** The block in whose header some characters stand. */
  Optional<Block> block(Span head) {
    return block(body(head.file()), head);
  }

  private static Optional<Block> block(Body body, Span head) {
    for (Block block : body.blocks()) {
      if (holds(block, head)) {
        return head.end() <= block.openBrace() ? Optional.of(block) : block(block.body(), head);
      }
    }
    return Optional.empty();
  }

  /** The object that stands at some characters. */
  Optional<Expression.ObjectCons> object(Span place) {
    return object(body(place.file()), place);
  }

  private static Optional<Expression.ObjectCons> object(Body body, Span place) {
    for (Block block : body.blocks()) {
      if (holds(block, place)) {
        return object(block.body(), place);
      }
    }
    return body.attributes().stream()
        .filter(attribute -> holds(attribute, place))
        .findFirst()
        .flatMap(attribute -> object(attribute.value(), place));
  }

  private static Optional<Expression.ObjectCons> object(Expression in, Span place) {
    if (in instanceof Expression.ObjectCons object
        && in.start() == place.start()
        && in.end() == place.end()) {
      return Optional.of(object);
    }
    return in.children().stream()
        .filter(child -> holds(child, place))
        .findFirst()
        .flatMap(child -> object(child, place));
  }

  private static boolean holds(SyntaxNode node, Span place) {
    return node.start() <= place.start() && place.end() <= node.end();
  }

  /** In Terraform's JSON syntax, what stands under the key that some characters are. */
  Optional<Span> valueUnder(Span key) {
    return document(key.file()).flatMap(root -> valueUnder(root, key));
  }

  private Body body(SourceFile file) {
    turnTo(file);
    if (body == null) {
      body = HclParser.parse(file).body();
    }
    return body;
  }

  private Optional<Node> document(SourceFile file) {
    turnTo(file);
    if (document == null) {
      document = JsonReader.read(file).root();
    }
    return document;
  }

  /** Findings come file by file, and trees are large: one is kept. */
  private void turnTo(SourceFile file) {
    if (file != last) {
      last = file;
      body = null;
      document = null;
    }
  }

  private static Optional<Span> valueUnder(Node in, Span key) {
    if (in instanceof Node.Sequence list) {
      return list.items().stream().flatMap(item -> valueUnder(item, key).stream()).findFirst();
    }
    if (!(in instanceof Node.Mapping mapping)) {
      return Optional.empty();
    }
    for (Node.Entry entry : mapping.entries()) {
      if (entry.key().span().equals(key)) {
        return Optional.of(entry.value().span());
      }
    }
    return mapping.entries().stream()
        .flatMap(entry -> valueUnder(entry.value(), key).stream())
        .findFirst();
  }
}
