package io.sagelint.parse.terraform;

import io.sagelint.read.hcl.Attribute;
import io.sagelint.read.hcl.Block;
import io.sagelint.read.hcl.Expression;
import io.sagelint.read.hcl.HclFile;
import io.sagelint.source.SourceFile;
import io.sagelint.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The named things of a module, found by the address that expressions use. */
final class Declarations {
  /** An expression with the file its offsets count in. */
  record Located(SourceFile file, Expression expression) {
    Span span() {
      return file.span(expression.start(), expression.end());
    }
  }

  /** A block with the file its offsets count in. */
  record LocatedBlock(SourceFile file, Block block) {
    Optional<Located> attribute(String name) {
      return block.body().attribute(name).map(found -> new Located(file, found.value()));
    }

    Span name() {
      Block.Label label = block.labels().get(block.labels().size() - 1);
      return file.span(label.start(), label.end());
    }
  }

  private final List<LocatedBlock> resources = new ArrayList<>();
  private final Map<String, LocatedBlock> variables = new HashMap<>();
  private final Map<String, LocatedBlock> data = new HashMap<>();
  private final Map<String, Located> locals = new HashMap<>();
  private final Map<String, Located> assigned = new LinkedHashMap<>();

  Declarations(ModuleFiles files) {
    for (HclFile source : files.sources()) {
      for (Block block : source.body().blocks()) {
        add(new LocatedBlock(source.file(), block));
      }
    }
    for (HclFile values : files.values()) {
      assign(values, assigned);
    }
  }

  private void add(LocatedBlock located) {
    Block block = located.block();
    int labels = block.labels().size();
    if (block.type().equals("resource") && labels == 2) {
      resources.add(located);
    } else if (block.type().equals("data") && labels == 2) {
      data.put(block.labels().get(0).text() + "." + block.labels().get(1).text(), located);
    } else if (block.type().equals("variable") && labels == 1) {
      variables.put(block.labels().get(0).text(), located);
    } else if (block.type().equals("locals") && labels == 0) {
      assign(new HclFile(located.file(), block.body(), List.of()), locals);
    }
  }

  private static void assign(HclFile file, Map<String, Located> to) {
    for (Attribute attribute : file.body().attributes()) {
      to.put(attribute.name(), new Located(file.file(), attribute.value()));
    }
  }

  /** The managed resources, in the order written. */
  List<LocatedBlock> resources() {
    return resources;
  }

  Optional<LocatedBlock> variable(String name) {
    return Optional.ofNullable(variables.get(name));
  }

  /** A data source by {@code type.name}. */
  Optional<LocatedBlock> data(String address) {
    return Optional.ofNullable(data.get(address));
  }

  Optional<Located> local(String name) {
    return Optional.ofNullable(locals.get(name));
  }

  /** What a variable file assigns to a variable. */
  Optional<Located> assigned(String variable) {
    return Optional.ofNullable(assigned.get(variable));
  }
}
