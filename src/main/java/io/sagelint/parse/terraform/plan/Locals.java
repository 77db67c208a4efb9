package io.sagelint.parse.terraform.plan;

import io.sagelint.read.hcl.Attribute;
import io.sagelint.read.hcl.Block;
import io.sagelint.read.hcl.Expression;
import io.sagelint.read.hcl.HclFile;
import io.sagelint.read.hcl.Step;
import io.sagelint.read.hcl.StringLiteral;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What locals are made of: a plan leaves them out, so only the source beside it can tell. */
@FunctionalInterface
public interface Locals {
  /** No source is at hand. */
  Locals NONE = (sources, name) -> Optional.empty();

  /**
   * What a local refers to, as a plan lists it for other expressions.
   *
   * @param sources the local sources of the module calls that lead to its folder from the root's
   * @return empty if that is not known
   */
  Optional<List<String>> references(List<String> sources, String name);

  /** The references of a local in the files of its module; empty if it may be anything. */
  static Optional<List<String>> find(List<HclFile> files, String name) {
    for (HclFile file : files) {
      for (Block block : file.body().blocks("locals")) {
        Optional<Attribute> local = block.body().attribute(name);
        if (local.isPresent()) {
          List<String> references = references(local.get().value());
          // An expression of nothing but functions may give anything.
          return Optional.of(references).filter(all -> !all.isEmpty());
        }
      }
    }
    return Optional.empty();
  }

  private static List<String> references(Expression expression) {
    List<String> references = new ArrayList<>();
    for (Expression.ScopeTraversal name : expression.names()) {
      StringBuilder reference = new StringBuilder(name.root());
      name.steps().forEach(step -> reference.append(written(step)));
      if (!name.steps().isEmpty()) {
        references.add(reference.toString());
      }
    }
    return List.copyOf(references);
  }

  private static String written(Step step) {
    if (step instanceof Step.Attr attr) {
      return "." + attr.name();
    }
    Expression key = ((Step.Key) step).key();
    if (key instanceof Expression.NumberLiteral number) {
      return "[" + number.digits() + "]";
    }
    Optional<String> text =
        key instanceof StringLiteral literal
            ? Optional.of(literal.value())
            : key instanceof Expression.Template template ? template.constant() : Optional.empty();
    return text.map(plain -> "[\"" + plain + "\"]").orElse("");
  }
}
