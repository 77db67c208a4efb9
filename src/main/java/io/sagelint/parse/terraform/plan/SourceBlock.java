package io.sagelint.parse.terraform.plan;

import io.sagelint.read.hcl.Attribute;
import io.sagelint.read.hcl.Block;
import io.sagelint.read.hcl.Body;
import io.sagelint.read.hcl.Expression;
import io.sagelint.read.hcl.HclFile;
import io.sagelint.read.hcl.ObjectItem;
import io.sagelint.source.SourceFile;
import io.sagelint.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * The block a planned resource is written in.
 *
 * @param file the file its offsets count in
 */
public record SourceBlock(SourceFile file, Block block) {
  /** The block in the files of its module. */
  public static Optional<SourceBlock> find(List<HclFile> files, Plan.Block wanted) {
    for (HclFile file : files) {
      for (Block block : file.body().blocks("resource")) {
        List<String> labels = block.labels().stream().map(Block.Label::text).toList();
        if (labels.equals(List.of(wanted.type(), wanted.name()))) {
          return Optional.of(new SourceBlock(file.file(), block));
        }
      }
    }
    return Optional.empty();
  }

  /** The characters that name the resource. */
  public Span name() {
    Block.Label label = block.labels().get(1);
    return file.span(label.start(), label.end());
  }

  /**
   * Where a property is written, in the source's spelling with list positions; what it should be
   * part of if it is not.
   */
  public Span place(String property) {
    return in(block.body(), List.of(property.split("\\.")), name());
  }

  private Span in(Body body, List<String> path, Span head) {
    if (path.isEmpty()) {
      return head;
    }
    Step step = Step.of(path.get(0));
    List<String> rest = path.subList(1, path.size());
    Optional<Attribute> attribute = body.attribute(step.name());
    if (attribute.isPresent()) {
      Span key = file.span(attribute.get().start(), attribute.get().nameEnd());
      return in(attribute.get().value(), step, rest, key);
    }
    Optional<Block> dynamic = dynamic(body, step.name());
    if (dynamic.isPresent()) {
      return file.span(dynamic.get().start(), dynamic.get().headerEnd());
    }
    List<Block> blocks = body.blocks(step.name());
    if (blocks.size() <= step.position()) {
      return head;
    }
    Block found = blocks.get(step.position());
    return in(found.body(), rest, file.span(found.start(), found.typeEnd()));
  }

  private static Optional<Block> dynamic(Body body, String type) {
    return body.blocks("dynamic").stream()
        .filter(block -> block.labels().stream().anyMatch(label -> label.text().equals(type)))
        .findFirst();
  }

  private Span in(Expression value, Step step, List<String> path, Span key) {
    boolean list = value instanceof Expression.TupleCons && (step.indexed() || !path.isEmpty());
    List<Expression> items =
        list ? ((Expression.TupleCons) value).items() : List.<Expression>of(value);
    int position = list ? step.position() : 0;
    if (step.missing() || items.size() <= position) {
      return key;
    }
    Expression at = items.get(position);
    if (path.isEmpty() || !(at instanceof Expression.ObjectCons object)) {
      return file.span(at.start(), at.end());
    }
    Step next = Step.of(path.get(0));
    for (ObjectItem item : object.items()) {
      if (item.constantKey().filter(next.name()::equals).isPresent()) {
        Span name = file.span(item.key().start(), item.key().end());
        return in(item.value(), next, path.subList(1, path.size()), name);
      }
    }
    return list ? file.span(at.start(), at.start() + 1) : key;
  }

  /**
   * A step of a property; one without a position leads through the only item of a list.
   *
   * @param missing whether it is about an item that the list should have
   */
  private record Step(String name, int position, boolean indexed, boolean missing) {
    static Step of(String text) {
      int bracket = text.indexOf('[');
      if (bracket < 0) {
        return new Step(text, 0, false, false);
      }
      String position = text.substring(bracket + 1, text.length() - 1);
      int at = position.isEmpty() ? 0 : Integer.parseInt(position);
      String name = text.substring(0, bracket);
      return new Step(name, at, !position.isEmpty(), position.isEmpty());
    }
  }
}
