package io.sagelint.parse.terraform.plan;

import io.sagelint.model.Origin;
import io.sagelint.model.Value;
import io.sagelint.read.Node;
import io.sagelint.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Follows the references of one expression, through variables, outputs and {@code each}, to what
 * makes its value unknown. What is known already cannot be the reason and does not count.
 */
final class References {
  private final PlannedResources resources;
  private final KeyLookups lookups;
  private final Locals locals;
  private final Set<String> keyTypes;
  private final Span use;
  private final Set<String> followed = new HashSet<>();
  private final List<Value> leads = new ArrayList<>();
  private boolean open;

  References(
      PlannedResources resources,
      KeyLookups lookups,
      Locals locals,
      Set<String> keyTypes,
      Span use) {
    this.resources = resources;
    this.lookups = lookups;
    this.locals = locals;
    this.keyTypes = keyTypes;
    this.use = use;
  }

  /**
   * The value of an expression that is not known before apply.
   *
   * @param owner the block it is written in, of which {@code each} is
   */
  Value value(List<String> references, ModuleCode module, Optional<Node.Mapping> owner) {
    follow(references, module, owner);
    return !open && agree()
        ? leads.get(0)
        : new Value.Unknown("it is known after apply", longest(references), Origin.at(use));
  }

  private boolean agree() {
    boolean keys = leads.stream().allMatch(Value.Reference.class::isInstance);
    return !leads.isEmpty() && (keys || leads.stream().distinct().count() == 1);
  }

  /** Each reference comes with those it contains, which say nothing more. */
  static List<String> longest(List<String> references) {
    List<String> kept = new ArrayList<>();
    List<Address> before = new ArrayList<>();
    for (String reference : references) {
      Address address = Address.of(reference);
      boolean contained =
          before.stream().anyMatch(longer -> longer.isWithin(address))
              || before.stream().anyMatch(longer -> longer.withoutKeys().isWithin(address));
      if (!contained) {
        kept.add(reference);
      }
      before.add(address);
    }
    return List.copyOf(kept);
  }

  private void follow(List<String> references, ModuleCode module, Optional<Node.Mapping> owner) {
    for (String reference : longest(references)) {
      if (followed.add(module.address() + " " + reference)) {
        follow(Address.of(reference), module, owner);
      }
    }
  }

  private void follow(Address reference, ModuleCode module, Optional<Node.Mapping> owner) {
    switch (reference.step(0)) {
      case "var" -> variable(reference.step(1), module);
      case "each" -> each(module, owner);
      case "module" -> output(reference, module);
      case "data" -> data(reference.withoutKeys(), module);
      case "local" -> local(reference.step(1), module);
      case "count", "path", "self", "terraform" -> {}
      default -> resource(reference.withoutKeys(), module);
    }
  }

  /** Variables of the root module are known; so are defaults and what a call sets to a constant. */
  private void variable(String name, ModuleCode module) {
    module
        .call()
        .flatMap(call -> Nodes.at(call, "expressions", name))
        .ifPresent(argument -> follow(argument, module.caller().orElseThrow(), module.call()));
  }

  private void local(String name, ModuleCode module) {
    Optional<List<String>> made =
        module.sources().flatMap(sources -> locals.references(sources, name));
    open |= made.isEmpty();
    made.ifPresent(references -> follow(references, module, Optional.empty()));
  }

  private void each(ModuleCode module, Optional<Node.Mapping> owner) {
    Optional<Node> collection = owner.flatMap(block -> Nodes.at(block, "for_each_expression"));
    open |= collection.isEmpty();
    collection.ifPresent(expression -> follow(expression, module, Optional.empty()));
  }

  private void output(Address reference, ModuleCode module) {
    int name = reference.step(2).startsWith("[") ? 3 : 2;
    Optional<ModuleCode> called = module.descend(reference);
    Optional<Node> expression =
        called.flatMap(
            child -> Nodes.at(child.code(), "outputs", reference.step(name), "expression"));
    open |= expression.isEmpty();
    expression.ifPresent(written -> follow(written, called.get(), Optional.empty()));
  }

  private void follow(Node expression, ModuleCode module, Optional<Node.Mapping> owner) {
    List<String> references = Nodes.texts(expression, "references");
    // An expression of nothing but functions may give anything.
    open |= references.isEmpty() && Nodes.at(expression, "constant_value").isEmpty();
    follow(references, module, owner);
  }

  private void data(Address reference, ModuleCode module) {
    String address = "data." + reference.step(1) + "." + reference.step(2);
    String block = Address.of(module.qualify(address)).withoutKeys().toString();
    if (isOpen(block, reference.step(3))) {
      Optional<Value> key = lookups.lookedUp(block, use);
      key.ifPresentOrElse(leads::add, () -> open = true);
    }
  }

  private void resource(Address reference, ModuleCode module) {
    String local = reference.step(0) + "." + reference.step(1);
    String block = Address.of(module.qualify(local)).withoutKeys().toString();
    String attribute = reference.step(2);
    if (isOpen(block, attribute)) {
      if (keyTypes.contains(reference.step(0))) {
        String address = module.qualify(local);
        leads.add(new Value.Reference(reference.step(0), address, attribute, Origin.at(use)));
      } else {
        open = true;
      }
    }
  }

  /** Whether some instance of a block has an attribute that is known only after apply. */
  private boolean isOpen(String block, String attribute) {
    return resources.of(block).stream().anyMatch(instance -> !instance.knows(attribute));
  }
}
