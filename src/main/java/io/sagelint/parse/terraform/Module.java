package io.sagelint.parse.terraform;

import io.sagelint.model.Formula;
import io.sagelint.model.Hop;
import io.sagelint.model.Truth;
import io.sagelint.model.Value;
import io.sagelint.parse.terraform.function.Limits;
import io.sagelint.read.hcl.Expression;
import io.sagelint.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** One use of a directory: as the root module, or as one instance of a call. */
final class Module {
  /**
   * The call that a module comes of.
   *
   * @param instance the one that the module is
   */
  record Caller(Declarations.LocatedBlock block, Repetition.Instance instance) {
    /** Where the arguments are evaluated. */
    Scope scope() {
      return instance.scope();
    }
  }

  private final Deployment deployment;
  private final ModuleFiles files;
  private final Optional<Caller> caller;
  private final Map<String, ModuleCall> calls = new LinkedHashMap<>();
  private final Map<Span, List<Repetition.Instance>> repeated = new HashMap<>();
  private final Map<String, Value> settled = new HashMap<>();
  private final Set<String> underway = new HashSet<>();
  private final Map<Expression, Optional<Conditions.Logic>> logic = new IdentityHashMap<>();

  Module(Deployment deployment, ModuleFiles files, Optional<Caller> caller) {
    this.deployment = deployment;
    this.files = files;
    this.caller = caller;
    for (Declarations.LocatedBlock block : files.declarations().all("module")) {
      calls.putIfAbsent(block.label(0), new ModuleCall(this, block));
    }
  }

  Deployment deployment() {
    return deployment;
  }

  ModuleFiles files() {
    return files;
  }

  Declarations declarations() {
    return files.declarations();
  }

  Optional<Caller> caller() {
    return caller;
  }

  Iterable<ModuleCall> calls() {
    return calls.values();
  }

  Optional<ModuleCall> call(String name) {
    return Optional.ofNullable(calls.get(name));
  }

  /** What addresses in this module begin with: {@code module.batch["a"].}, empty in the root. */
  String prefix() {
    return caller
        .map(
            call ->
                call.scope().module().prefix()
                    + "module."
                    + name(call)
                    + call.instance().key()
                    + ".")
        .orElse("");
  }

  /** The names of the calls that lead here. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    caller.ifPresent(
        call -> {
          names.addAll(call.scope().module().names());
          names.add(name(call));
        });
    return names;
  }

  /** The calls that lead here, the nearest first. */
  List<Hop> calledAs() {
    List<Hop> hops = new ArrayList<>();
    for (Optional<Caller> at = caller; at.isPresent(); at = at.get().scope().module().caller) {
      Caller call = at.get();
      hops.add(new Hop("called as module." + name(call), call.block().header()));
    }
    return hops;
  }

  private static String name(Caller call) {
    return call.block().label(0);
  }

  /** Whether this module or one that it is called from is made of a directory. */
  boolean isWithin(ModuleFiles directory) {
    return files == directory
        || caller.map(call -> call.scope().module().isWithin(directory)).orElse(false);
  }

  Truth deployed() {
    return caller
        .map(call -> call.instance().deployed().and(call.scope().module().deployed()))
        .orElse(Truth.TRUE);
  }

  /** Why it is not known whether there is this module, if it is not. */
  Optional<Value.Unknown> open() {
    return caller.flatMap(call -> call.instance().open().or(() -> call.scope().module().open()));
  }

  /** When there is this module, beside {@link #deployed}. */
  Formula condition() {
    return caller
        .map(call -> call.instance().condition().and(call.scope().module().condition()))
        .orElse(Formula.TRUE);
  }

  /** The instances of a block, worked out once; one stands for all if they lead to themselves. */
  List<Repetition.Instance> instances(Declarations.LocatedBlock block) {
    List<Repetition.Instance> known = repeated.get(block.header());
    if (known == null) {
      Repetition repetition = new Repetition(block, Scope.of(this));
      List<Repetition.Instance> open = repetition.open();
      repeated.put(block.header(), open);
      known = deployment.deeper(repetition::instances).orElse(open);
      repeated.put(block.header(), known);
    }
    return known;
  }

  /** The value of something named, worked out once. */
  Value once(String name, Span declared, Supplier<Value> work) {
    Value known = settled.get(name);
    if (known != null) {
      return known;
    }
    if (!underway.add(name)) {
      return Scope.unknown(name + " refers to itself", name, declared);
    }
    try {
      String tooDeep = name + " depends on too long a chain of names";
      Value value = deployment.deeper(work).orElseGet(() -> Scope.unknown(tooDeep, name, declared));
      if (Weight.isTooHeavy(value)) {
        value = Limits.exceeded(declared, Weight.MAX_PARTS + " parts");
      }
      settled.put(name, value);
      return value;
    } finally {
      underway.remove(name);
    }
  }

  /** What something named says, worked out once; nothing in a circle of names. */
  Optional<Conditions.Logic> logic(Expression written, Supplier<Optional<Conditions.Logic>> work) {
    Optional<Conditions.Logic> known = logic.get(written);
    if (known == null) {
      logic.put(written, Optional.empty());
      known = deployment.deeper(work).flatMap(found -> found);
      logic.put(written, known);
    }
    return known;
  }
}
