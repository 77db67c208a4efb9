package io.sagelint.parse.terraform;

import io.sagelint.diagnostic.Problem;
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
  /** The labels that each kind of declaration has. */
  private static final Map<String, List<String>> LABELS =
      Map.of(
          "resource", List.of("TYPE", "NAME"),
          "data", List.of("TYPE", "NAME"),
          "variable", List.of("NAME"),
          "module", List.of("NAME"),
          "output", List.of("NAME"),
          "provider", List.of("NAME"),
          "locals", List.of());

  /** An expression with the file its offsets count in. */
  record Located(SourceFile file, Expression expression) {
    Span span() {
      return file.span(expression.start(), expression.end());
    }
  }

  /**
   * A block.
   *
   * @param file the file its header stands in
   * @param body its content, overrides applied
   */
  record LocatedBlock(SourceFile file, Block block, MergedBody body) {
    Optional<Located> attribute(String name) {
      return body.arguments().stream()
          .filter(argument -> argument.syntax().name().equals(name))
          .findFirst()
          .map(MergedBody.Argument::value);
    }

    List<MergedBody.Child> blocks(String type) {
      return body.children().stream().filter(child -> child.type().equals(type)).toList();
    }

    String label(int index) {
      return block.labels().get(index).text();
    }

    /** The last label: what the author named it. */
    Span name() {
      Block.Label label = block.labels().get(block.labels().size() - 1);
      return file.span(label.start(), label.end());
    }

    Span header() {
      return file.span(block.start(), block.headerEnd());
    }

    private String address() {
      StringBuilder address = new StringBuilder(block.type());
      block.labels().forEach(label -> address.append('.').append(label.text()));
      return address.toString();
    }
  }

  private final Map<String, LocatedBlock> blocks = new LinkedHashMap<>();
  private final Map<String, List<LocatedBlock>> byType = new HashMap<>();
  private final Map<String, Located> locals = new LinkedHashMap<>();
  private final Map<String, Located> assigned = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  Declarations(List<HclFile> sources, List<HclFile> overrides, List<HclFile> values) {
    sources.forEach(source -> add(source, false));
    overrides.forEach(source -> add(source, true));
    values.forEach(file -> assign(file.file(), file.body().attributes(), assigned));
    for (LocatedBlock block : blocks.values()) {
      byType.computeIfAbsent(block.block().type(), type -> new ArrayList<>()).add(block);
    }
  }

  private void add(HclFile source, boolean override) {
    for (Block block : source.body().blocks()) {
      List<String> labels = LABELS.get(block.type());
      if (labels != null && block.labels().size() != labels.size()) {
        problems.add(mislabelled(source.file(), block, labels));
      } else if (block.type().equals("locals")) {
        assign(source.file(), block.body().attributes(), locals);
      } else if (labels != null) {
        MergedBody body = MergedBody.of(source.file(), block.body());
        add(new LocatedBlock(source.file(), block, body), override);
      }
    }
  }

  private static Problem mislabelled(SourceFile file, Block block, List<String> labels) {
    StringBuilder form = new StringBuilder(block.type());
    labels.forEach(label -> form.append(" \"").append(label).append('"'));
    String has =
        switch (labels.size()) {
          case 0 -> "no labels";
          case 1 -> "a name";
          default -> "a type and a name";
        };
    return Problem.syntax(
        file.span(block.start(), block.headerEnd()),
        "`" + block.type() + "` has " + has + ": write `" + form + " {`");
  }

  private void add(LocatedBlock block, boolean override) {
    LocatedBlock base = blocks.get(block.address());
    if (base != null && override) {
      MergedBody merged = base.body().overriddenBy(block.body());
      blocks.put(block.address(), new LocatedBlock(base.file(), base.block(), merged));
    } else if (base == null) {
      blocks.put(block.address(), block);
    } else {
      // Declared twice, which Terraform refuses: neither may hide the other.
      blocks.put(block.address() + "#" + blocks.size(), block);
    }
  }

  private static void assign(SourceFile file, List<Attribute> attributes, Map<String, Located> to) {
    for (Attribute attribute : attributes) {
      to.put(attribute.name(), new Located(file, attribute.value()));
    }
  }

  /** Blocks that Terraform would not know what to make of. */
  List<Problem> problems() {
    return problems;
  }

  /** The declarations of a type, e.g. {@code resource}, in the order written. */
  List<LocatedBlock> all(String type) {
    return byType.getOrDefault(type, List.of());
  }

  /** A declaration by its address with the type in front: {@code resource.aws_kms_key.main}. */
  Optional<LocatedBlock> block(String address) {
    return Optional.ofNullable(blocks.get(address));
  }

  Optional<LocatedBlock> variable(String name) {
    return block("variable." + name);
  }

  Optional<Located> local(String name) {
    return Optional.ofNullable(locals.get(name));
  }

  /** What a variable file assigns to a variable. */
  Optional<Located> assigned(String variable) {
    return Optional.ofNullable(assigned.get(variable));
  }
}
