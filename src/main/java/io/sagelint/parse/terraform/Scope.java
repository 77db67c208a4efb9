package io.sagelint.parse.terraform;

import io.sagelint.model.Hop;
import io.sagelint.model.Origin;
import io.sagelint.model.Value;
import io.sagelint.parse.terraform.function.FileAccess;
import io.sagelint.read.hcl.Step;
import io.sagelint.source.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What names mean somewhere in a module; see "References to Named Values" in the Terraform language
 * manual.
 */
final class Scope {
  private final Module module;
  private final Map<String, Value> bound;
  private final Optional<Definition> element;

  private Scope(Module module, Map<String, Value> bound, Optional<Definition> element) {
    this.module = module;
    this.bound = bound;
    this.element = element;
  }

  /** The scope of a module's blocks. */
  static Scope of(Module module) {
    return new Scope(module, Map.of(), Optional.empty());
  }

  Module module() {
    return module;
  }

  /** The same scope with one more name, such as {@code each} or the iterator of a block. */
  Scope with(String name, Value value) {
    Map<String, Value> names = new HashMap<>(bound);
    names.put(name, value);
    return new Scope(module, names, element);
  }

  /** The same scope where {@code each.value} is written in some place. */
  Scope withElement(Optional<Definition> written) {
    return new Scope(module, bound, written);
  }

  /** What {@code each.value} is written as, if that is one expression. */
  Optional<Definition> element() {
    return element;
  }

  /** What a repetition around it gives a name such as {@code each}. */
  Optional<Value> given(String name) {
    return Optional.ofNullable(bound.get(name));
  }

  /** What a name that is no kind of declaration means here, if it means something. */
  Optional<Value> bound(String name, Span use) {
    return given(name).or(() -> surroundings(name, use));
  }

  private Optional<Value> surroundings(String name, Span use) {
    return switch (name) {
      case "path" -> Optional.of(Surroundings.paths(module, use));
      case "terraform" -> Optional.of(Surroundings.terraform(use));
      case "each", "count", "self" ->
          Optional.of(unknown("`" + use.text() + "` has no meaning here", use.text(), use));
      default -> Optional.empty();
    };
  }

  /** The value of {@code var.name}, used at {@code use}. */
  Value variable(String name, Span use) {
    return new Variables(module).value(name, use);
  }

  /** The value of {@code local.name}, used at {@code use}. */
  Value local(String name, Span use) {
    Optional<Declarations.Located> local = module.declarations().local(name);
    if (local.isEmpty()) {
      return undeclared("local." + name, use);
    }
    Span written = local.get().span();
    Value value = module.once("local." + name, written, () -> of(module).value(local.get()));
    return Uses.via(value, use, new Hop("local." + name, written));
  }

  /** What {@code data.type.name} and the steps after it give. */
  Value data(List<Step> steps, Span use) {
    return new DataSources(this).value(steps, use);
  }

  /** What {@code module.name} and the steps after it give. */
  Value output(List<Step> steps, Span use) {
    String name = steps.isEmpty() ? "" : Traversal.name(steps.get(0)).orElse("");
    return module
        .call(name)
        .map(call -> call.value(steps.subList(1, steps.size()), use))
        .orElseGet(() -> unknown("no module is called as " + name, "module." + name, use));
  }

  /** What {@code type.name} and the steps after it give. */
  Value resource(String type, List<Step> steps, Span use) {
    return new ManagedResources(this).value(type, steps, use);
  }

  /** The value of an expression somewhere in the module. */
  Value value(Declarations.Located located) {
    return located.expression().accept(new Evaluator(this, located.file()));
  }

  /** The files that expressions may read. */
  FileAccess files() {
    return module.files().access();
  }

  /** Bounds the work of one value of the module. */
  Budget budget() {
    return module.deployment().budget();
  }

  /** Terraform refuses a name that nothing declares, also as an argument of {@code try}. */
  static Value.Unknown undeclared(String name, Span use) {
    return unknown(name + " is not declared in this module", name, use);
  }

  static Value.Unknown unknown(String reason, String need, Span use) {
    return new Value.Unknown(reason, List.of(need), Origin.at(use));
  }
}
