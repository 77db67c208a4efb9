package io.sagelint.parse.terraform;

import io.sagelint.model.Hop;
import io.sagelint.model.Origin;
import io.sagelint.model.Value;
import io.sagelint.read.Node;
import io.sagelint.source.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What names mean in a module; see "References to Named Values" in the Terraform language manual.
 */
final class Scope {
  /** Data sources that only look a key up: the argument that says which. */
  private static final Map<String, String> KEY_LOOKUPS =
      Map.of("aws_kms_alias", "name", "aws_kms_key", "key_id");

  private final ModuleFiles files;
  private final Declarations declarations;
  private final Set<String> underway = new HashSet<>();

  Scope(ModuleFiles files, Declarations declarations) {
    this.files = files;
    this.declarations = declarations;
  }

  /** The value of {@code var.name}, used at {@code use}. */
  Value variable(String name, Span use) {
    if (files.passed().contains(name)) {
      String reason = "variable " + name + " is set by the calls of this module";
      return unknown(reason, "var." + name, use);
    }
    return declarations
        .assigned(name)
        .map(
            value ->
                value(value).via(use, Hop.byDefault("value of variable " + name, value.span())))
        .or(() -> jsonValue(name, use))
        .or(() -> defaultOf(name, use))
        .orElseGet(() -> undeclared(name, use));
  }

  private Optional<Value> jsonValue(String name, Span use) {
    for (int i = files.jsonValues().size() - 1; i >= 0; i--) {
      Optional<Node> node = files.jsonValues().get(i).get(name);
      if (node.isPresent()) {
        Hop hop = Hop.byDefault("value of variable " + name, node.get().span());
        return node.map(JsonValues::of).map(value -> value.via(use, hop));
      }
    }
    return Optional.empty();
  }

  private Optional<Value> defaultOf(String name, Span use) {
    return declarations
        .variable(name)
        .flatMap(variable -> variable.attribute("default"))
        .map(
            value ->
                value(value).via(use, Hop.byDefault("default of variable " + name, value.span())));
  }

  private Value undeclared(String name, Span use) {
    Optional<Span> declared = declarations.variable(name).map(Declarations.LocatedBlock::name);
    if (declared.isEmpty()) {
      return unknown("variable " + name + " is not declared in this module", "var." + name, use);
    }
    return unknown("variable " + name + " has no default", "var." + name, use)
        .via(use, new Hop("variable " + name, declared.get()));
  }

  /** The value of {@code local.name}, used at {@code use}. */
  Value local(String name, Span use) {
    Optional<Declarations.Located> local = declarations.local(name);
    if (local.isEmpty() || !underway.add(name)) {
      String reason = local.isEmpty() ? " is not declared in this module" : " refers to itself";
      return unknown("local." + name + reason, "local." + name, use);
    }
    try {
      return value(local.get()).via(use, new Hop("local." + name, local.get().span()));
    } finally {
      underway.remove(name);
    }
  }

  /** What a data source gives: the key it looks up, else unknown. */
  Value data(String type, String name, Span use) {
    String address = "data." + type + "." + name;
    return Optional.ofNullable(KEY_LOOKUPS.get(type))
        .flatMap(
            argument ->
                declarations.data(type + "." + name).flatMap(block -> block.attribute(argument)))
        .map(key -> value(key).via(use, new Hop("key that " + address + " looks up", key.span())))
        .orElseGet(() -> unknown(address + " is read when the plan is made", address, use));
  }

  /** The value of an expression somewhere in the module. */
  Value value(Declarations.Located located) {
    return located.expression().accept(new Evaluator(this, located.file()));
  }

  static Value.Unknown unknown(String reason, String need, Span use) {
    return new Value.Unknown(reason, List.of(need), Origin.at(use));
  }
}
