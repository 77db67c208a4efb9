package io.sagelint.parse.cloudformation;

import io.sagelint.model.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The stacks that others take values from, each made when it is asked for. */
final class Producers {
  private final Function<Template, Deployment> deploy;
  private final Map<Object, Optional<Deployment>> byRoot = new IdentityHashMap<>();
  private final Set<String> underway = new HashSet<>();
  private boolean searching;

  /** An output of a stack. */
  private record Output(AppStack stack, Deployment producer, String name) {}

  /**
   * Producers.
   *
   * @param deploy makes a stack of a template
   */
  Producers(Function<Template, Deployment> deploy) {
    this.deploy = deploy;
  }

  /** The value of an export; empty if none of the stacks has it. */
  Optional<Value> exported(List<AppStack> among, String export, Call call) {
    if (searching) {
      // An export whose name is an import: names are looked for one level deep.
      return Optional.empty();
    }
    searching = true;
    List<AppStack> likely =
        among.stream().filter(stack -> stack.exports().mayHave(export)).toList();
    List<Output> found = find(likely, one -> one.exporting(export));
    searching = false;
    return single(found, call);
  }

  /** The value of an output of stacks of one name; empty if none of them has it. */
  Optional<Value> output(List<AppStack> named, String output, Call call) {
    return single(
        find(named, one -> one.declares(output) ? Optional.of(output) : Optional.empty()), call);
  }

  private List<Output> find(
      List<AppStack> among, Function<Deployment, Optional<String>> outputName) {
    List<Output> found = new ArrayList<>();
    for (AppStack stack : among) {
      Optional<Deployment> producer = producer(stack);
      producer
          .flatMap(outputName)
          .ifPresent(name -> found.add(new Output(stack, producer.get(), name)));
    }
    List<Output> near = found.stream().filter(output -> output.stack().near()).toList();
    return near.isEmpty() ? found : near;
  }

  private Optional<Deployment> producer(AppStack stack) {
    return byRoot.computeIfAbsent(stack.root(), root -> Template.of(stack.root()).map(deploy));
  }

  private Optional<Value> single(List<Output> found, Call call) {
    if (found.isEmpty()) {
      return Optional.empty();
    }
    if (found.size() > 1) {
      List<String> stacks = found.stream().map(output -> output.stack().name()).toList();
      return Optional.of(call.open("it may come from stack " + String.join(" or ", stacks)));
    }
    return Optional.of(value(found.get(0), call));
  }

  private Value value(Output output, Call call) {
    String stack = output.stack().name();
    String key = System.identityHashCode(output.producer()) + " " + output.name();
    if (!underway.add(key)) {
      return call.open("stack " + stack + " takes part in a circle of stacks");
    }
    Value value = output.producer().output(stack, output.name(), call.span());
    underway.remove(key);
    return value;
  }
}
