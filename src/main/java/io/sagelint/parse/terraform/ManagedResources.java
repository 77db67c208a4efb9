package io.sagelint.parse.terraform;

import io.sagelint.model.Hop;
import io.sagelint.model.Origin;
import io.sagelint.model.Value;
import io.sagelint.parse.terraform.function.Spread;
import io.sagelint.read.hcl.Step;
import io.sagelint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What references to resources give: what is configured there, else a reference. */
record ManagedResources(Scope scope) {
  /** Resources that are keys: that one is a key says more than how it is named. */
  private static final List<String> KEYS = List.of("aws_kms_", "awscc_kms_");

  Value value(String type, List<Step> steps, Span use) {
    String name = steps.isEmpty() ? "" : Traversal.name(steps.get(0)).orElse("");
    if (name.isEmpty()) {
      return Scope.unknown("`" + use.text() + "` names nothing in this module", use.text(), use);
    }
    String address = type + "." + name;
    List<Step> rest = steps.subList(1, steps.size());
    Optional<Declarations.LocatedBlock> block =
        scope.module().declarations().block("resource." + address);
    if (block.isEmpty()) {
      // A key is one wherever it is declared; of anything else nothing is known.
      return isKey(type) ? reference(type, address, rest, use) : Scope.undeclared(address, use);
    }
    List<Repetition.Instance> instances = scope.module().instances(block.get());
    return Repetition.isSingle(block.get())
        ? instance(block.get(), instances.get(0), rest, use)
        : repeated(block.get(), instances, rest, use);
  }

  private static boolean isKey(String type) {
    return KEYS.stream().anyMatch(type::startsWith);
  }

  private Value repeated(
      Declarations.LocatedBlock block,
      List<Repetition.Instance> instances,
      List<Step> steps,
      Span use) {
    String key = steps.isEmpty() ? "" : Traversal.name(steps.get(0)).orElse("");
    boolean keyed = !steps.isEmpty() && steps.get(0) instanceof Step.Key;
    for (Repetition.Instance one : instances) {
      if (keyed && one.element().equals(Optional.of(key))) {
        return instance(block, one, steps.subList(1, steps.size()), use);
      }
    }
    String address = block.label(0) + "." + block.label(1);
    Value.Reference open = reference(block.label(0), address, steps, use);
    boolean part = !steps.isEmpty() && !keyed;
    return part
        ? open
        : Repetition.all(
                block,
                instances,
                use,
                one -> reference(block.label(0), address + one.key(), List.of(), use))
            .map(all -> Uses.each(all, one -> Traversal.walk(one, steps, use)))
            .orElseGet(() -> keyed ? open : Spread.of(open));
  }

  private Value instance(
      Declarations.LocatedBlock block, Repetition.Instance instance, List<Step> steps, Span use) {
    String type = block.label(0);
    String address = type + "." + block.label(1) + instance.key();
    Value reference = reference(type, address, steps, use);
    if (steps.isEmpty() || isKey(type)) {
      return reference;
    }
    return Traversal.name(steps.get(0))
        .flatMap(name -> configured(block, instance, address, name))
        .map(value -> Uses.at(value, use))
        .map(value -> Traversal.walk(value, steps.subList(1, steps.size()), use))
        .orElse(reference);
  }

  /** An argument as it is written in the resource; one that is null is for the provider to set. */
  private Optional<Value> configured(
      Declarations.LocatedBlock block, Repetition.Instance instance, String address, String name) {
    return block
        .attribute(name)
        .map(
            written ->
                scope
                    .module()
                    .once(
                        address + "." + name,
                        written.span(),
                        () ->
                            came(
                                instance.scope().value(written),
                                written.span(),
                                block.label(0),
                                address)))
        .filter(value -> !(value instanceof Value.Null || value instanceof Value.Absent));
  }

  private Value came(Value value, Span written, String type, String address) {
    Hop.Owner owner = new Hop.Owner(type, scope.module().prefix() + address);
    return Uses.via(value, written, Hop.from(owner, "set in " + address, written));
  }

  private Value.Reference reference(String type, String address, List<Step> steps, Span use) {
    List<String> attribute = new ArrayList<>();
    for (Step step : steps) {
      if (step instanceof Step.Attr attr) {
        attribute.add(attr.name());
      }
    }
    String absolute = scope.module().prefix() + address;
    return new Value.Reference(type, absolute, String.join(".", attribute), Origin.at(use));
  }
}
