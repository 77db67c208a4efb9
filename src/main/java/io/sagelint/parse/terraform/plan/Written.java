package io.sagelint.parse.terraform.plan;

import io.sagelint.read.Node;
import java.util.List;
import java.util.Optional;

/** What the plan's configuration tells of how a part of a resource is written. */
sealed interface Written {
  /** Reads what the configuration has for a name: an expression, a block or a list of blocks. */
  static Written of(Node node) {
    if (node instanceof Node.Sequence list) {
      return new Blocks(list.items());
    }
    if (!(node instanceof Node.Mapping mapping)) {
      return new Untold();
    }
    boolean expression =
        mapping.entries().stream()
            .map(entry -> entry.key().text())
            .allMatch(key -> key.equals("references") || key.equals("constant_value"));
    return expression
        ? new Expression(Nodes.texts(mapping, "references"), mapping.get("constant_value"))
        : new Block(mapping);
  }

  /** What is written for an attribute or block within. */
  Written of(String name);

  /** What is written for one item of a list of so many. */
  Written of(int item, int count);

  /** Nothing is told: {@code dynamic} blocks, for example, are left out of a plan. */
  record Untold() implements Written {
    @Override
    public Untold of(String name) {
      return this;
    }

    @Override
    public Untold of(int item, int count) {
      return this;
    }
  }

  /**
   * The block around it is told, and there is no such attribute or block in it.
   *
   * @param inside whether what is missing is a block around it, which then is {@code dynamic} if it
   *     is a block at all
   */
  record Missing(boolean inside) implements Written {
    @Override
    public Missing of(String name) {
      return new Missing(true);
    }

    @Override
    public Missing of(int item, int count) {
      return new Missing(true);
    }
  }

  /**
   * An expression: its parts are not told apart.
   *
   * @param references what it refers to, each followed by the shorter references it contains
   */
  record Expression(List<String> references, Optional<Node> constant) implements Written {
    @Override
    public Written of(String name) {
      boolean without = constant.isPresent() && Nodes.at(constant.get(), name).isEmpty();
      return without ? new Missing(false) : this;
    }

    @Override
    public Written of(int item, int count) {
      return this;
    }
  }

  /** A block with what is in it. */
  record Block(Node.Mapping content) implements Written {
    @Override
    public Written of(String name) {
      return content.get(name).map(Written::of).orElseGet(() -> new Missing(false));
    }

    @Override
    public Written of(int item, int count) {
      return this;
    }
  }

  /** Blocks of one type, in the order written. */
  record Blocks(List<Node> blocks) implements Written {
    @Override
    public Written of(String name) {
      return of(0, 1).of(name);
    }

    @Override
    public Written of(int item, int count) {
      boolean all = blocks.size() == count && item < count;
      Optional<Node.Mapping> block = all ? Nodes.mapping(blocks.get(item)) : Optional.empty();
      return block.<Written>map(Block::new).orElseGet(Untold::new);
    }
  }
}
