package io.sagelint.parse.terraform;

import io.sagelint.diagnostic.Problem;
import io.sagelint.model.Hop;
import io.sagelint.model.Scalars;
import io.sagelint.model.Value;
import io.sagelint.read.hcl.Step;
import io.sagelint.source.Span;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A {@code module} block: the modules it makes, and what their outputs are. */
final class ModuleCall {
  /** Arguments that are for Terraform, not for the module. */
  static final Set<String> META_ARGUMENTS =
      Set.of("source", "version", "count", "for_each", "providers", "depends_on");

  /**
   * One module that the call makes.
   *
   * @param instance its key
   */
  record Made(Repetition.Instance instance, Module module) {}

  private final Module caller;
  private final Declarations.LocatedBlock block;
  private List<Made> made;

  ModuleCall(Module caller, Declarations.LocatedBlock block) {
    this.caller = caller;
    this.block = block;
  }

  String name() {
    return block.label(0);
  }

  /** The modules; none if the directory is not at hand. */
  List<Made> made() {
    if (made == null) {
      made = List.of();
      made = directory().map(this::make).orElse(List.of());
    }
    return made;
  }

  /** The call, if its directory is not at hand. */
  Optional<Span> unread() {
    return made().isEmpty() && directory().isEmpty()
        ? Optional.of(block.header())
        : Optional.empty();
  }

  /** Whether the call makes one module, without a key. */
  boolean isSingle() {
    return Repetition.isSingle(block);
  }

  /** The module of a key, or the only one if there is no key. */
  Optional<Module> made(Optional<String> key) {
    return made().stream()
        .filter(one -> one.instance().element().equals(key))
        .findFirst()
        .map(Made::module);
  }

  private List<Made> make(ModuleFiles directory) {
    List<Made> modules = new ArrayList<>();
    for (Repetition.Instance instance : caller.instances(block)) {
      if (caller.deployment().makesRoom(block.header())) {
        Module.Caller by = new Module.Caller(block, instance);
        modules.add(
            new Made(instance, new Module(caller.deployment(), directory, Optional.of(by))));
      }
    }
    return List.copyOf(modules);
  }

  private Optional<ModuleFiles> directory() {
    List<String> names = caller.names();
    names.add(name());
    Optional<ModuleFiles> found =
        source().flatMap(source -> caller.deployment().find(caller.files(), source, names));
    if (found.isPresent() && caller.isWithin(found.get())) {
      String message =
          "module." + name() + " calls " + found.get().directory() + ", which leads back here";
      caller.deployment().problems().add(Problem.syntax(block.header(), message));
      return Optional.empty();
    }
    return found;
  }

  private Optional<String> source() {
    return block
        .attribute("source")
        .flatMap(written -> Scalars.canonical(Scope.of(caller).value(written)));
  }

  /** What {@code module.name} and the steps after it give; each output is asked for by itself. */
  Value value(List<Step> steps, Span use) {
    List<Made> modules = made();
    if (modules.isEmpty() && !isEmptyRepetition()) {
      String reason = "module." + name() + " comes from " + source().orElse("elsewhere");
      return Scope.unknown(reason + ", which is not read", "module." + name(), use);
    }
    if (isSingle()) {
      return outputs(modules.get(0).module(), steps, use);
    }
    return steps.isEmpty() ? all(use) : repeated(modules, steps, use);
  }

  private boolean isEmptyRepetition() {
    return directory().isPresent() && caller.instances(block).isEmpty();
  }

  private Value repeated(List<Made> modules, List<Step> steps, Span use) {
    String key = Traversal.name(steps.get(0)).orElse("");
    for (Made one : modules) {
      boolean anyKey = steps.get(0) instanceof Step.Key;
      boolean symbolic = anyKey && one.instance().element().isEmpty();
      if (symbolic || one.instance().element().equals(Optional.of(key))) {
        return outputs(one.module(), steps.subList(1, steps.size()), use);
      }
    }
    return Uses.each(all(use), one -> Traversal.walk(one, steps, use));
  }

  private Value all(Span use) {
    Map<Repetition.Instance, Module> modules = new IdentityHashMap<>();
    made().forEach(one -> modules.put(one.instance(), one.module()));
    List<Repetition.Instance> instances = made().stream().map(Made::instance).toList();
    String reason = "how often module." + name() + " is made is not known";
    return Repetition.all(block, instances, use, one -> outputs(modules.get(one), List.of(), use))
        .orElseGet(() -> Scope.unknown(reason, "module." + name(), use));
  }

  private Value outputs(Module module, List<Step> steps, Span use) {
    if (steps.isEmpty()) {
      List<Value.Property> outputs = new ArrayList<>();
      for (Declarations.LocatedBlock output : module.declarations().all("output")) {
        String name = output.label(0);
        outputs.add(new Value.Property(name, use, output(module, name, use)));
      }
      return Surroundings.object(outputs, Optional.empty(), use);
    }
    String name = Traversal.name(steps.get(0)).orElse("");
    return Traversal.walk(output(module, name, use), steps.subList(1, steps.size()), use);
  }

  private Value output(Module module, String output, Span use) {
    String address = "module." + name() + "." + output;
    Optional<Declarations.Located> written =
        module.declarations().block("output." + output).flatMap(block -> block.attribute("value"));
    if (written.isEmpty()) {
      String reason = "module " + name() + " has no output " + output;
      return Scope.unknown(reason, address, use);
    }
    Span at = written.get().span();
    Value value = module.once("output." + output, at, () -> Scope.of(module).value(written.get()));
    return Uses.via(value, use, new Hop("output " + output + " of module." + name(), at));
  }
}
