package io.sagelint.parse.terraform;

import io.sagelint.read.hcl.Attribute;
import io.sagelint.read.hcl.Block;
import io.sagelint.read.hcl.Body;
import io.sagelint.source.SourceFile;
import io.sagelint.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The content of a block with overrides applied, so that every part knows its own file; see
 * "Override Files" in the Terraform language manual.
 *
 * @param complete false if a part could not be read
 */
record MergedBody(List<Argument> arguments, List<Child> children, boolean complete) {
  /** {@code name = value}. */
  record Argument(SourceFile file, Attribute syntax) {
    Declarations.Located value() {
      return new Declarations.Located(file, syntax.value());
    }

    Span key() {
      return file.span(syntax.start(), syntax.nameEnd());
    }
  }

  /** A nested block. */
  record Child(SourceFile file, Block syntax) {
    boolean isDynamic() {
      return syntax.type().equals("dynamic") && syntax.labels().size() == 1;
    }

    /** The type of the block, or of the blocks it generates. */
    String type() {
      return isDynamic() ? syntax.labels().get(0).text() : syntax.type();
    }

    MergedBody body() {
      return of(file, syntax.body());
    }

    Span head() {
      return file.span(syntax.start(), syntax.typeEnd());
    }
  }

  static MergedBody of(SourceFile file, Body body) {
    List<Argument> arguments =
        body.attributes().stream().map(attribute -> new Argument(file, attribute)).toList();
    List<Child> children = body.blocks().stream().map(block -> new Child(file, block)).toList();
    return new MergedBody(arguments, children, body.complete());
  }

  /** Arguments replace those of their name, nested blocks all those of their type. */
  MergedBody overriddenBy(MergedBody other) {
    Map<String, Argument> byName = new LinkedHashMap<>();
    arguments.forEach(argument -> byName.put(argument.syntax().name(), argument));
    other.arguments.forEach(argument -> byName.put(argument.syntax().name(), argument));
    Set<String> replaced = other.children.stream().map(Child::type).collect(Collectors.toSet());
    List<Child> blocks = new ArrayList<>();
    for (Child child : children) {
      if (!replaced.contains(child.type())) {
        blocks.add(child);
      }
    }
    blocks.addAll(other.children);
    return new MergedBody(
        List.copyOf(byName.values()), List.copyOf(blocks), complete && other.complete);
  }
}
