package io.sagelint.fix;

import io.sagelint.model.Resource;
import io.sagelint.model.Scenario;
import io.sagelint.model.Value;
import io.sagelint.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * The innermost block on the way to a property that is written.
 *
 * @param missing the names from there on, none of which is written
 */
record Target(Value.Mapping block, List<String> missing) {
  /** How many keys are made at once. */
  private static final int MAX_MISSING = 3;

  /**
   * The block that a property of a resource is to be added to.
   *
   * @param path in the source's spelling, with list positions
   * @return empty if something stands in the way, or comes from elsewhere
   */
  static Optional<Target> of(Resource resource, String path) {
    List<String> steps = List.of(path.replace("[", ".[").split("\\."));
    Scenario scenario = resource.scenario();
    Value at = scenario.settle(resource.properties());
    for (int i = 0; i < steps.size(); i++) {
      Value block = single(at, steps.get(i), scenario);
      if (steps.get(i).startsWith("[")) {
        Optional<Value> item = item(block, steps.get(i));
        if (item.isEmpty()) {
          return Optional.empty();
        }
        at = scenario.settle(item.get());
        continue;
      }
      if (!(block instanceof Value.Mapping mapping)) {
        return Optional.empty();
      }
      Optional<Value.Property> next = mapping.get(steps.get(i));
      if (next.isEmpty()) {
        List<String> missing = steps.subList(i, steps.size());
        boolean simple =
            mapping.rest().isEmpty()
                && missing.size() <= MAX_MISSING
                && missing.stream().noneMatch(name -> name.startsWith("["));
        return simple ? Optional.of(new Target(mapping, missing)) : Optional.empty();
      }
      at = scenario.settle(next.get().value());
      if (!follows(at.span(), mapping)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Whether a part stands where it belongs; in YAML it may be an alias of another place. */
  private static boolean follows(Span part, Value.Mapping whole) {
    return part.file() == whole.span().file() && whole.head().start() <= part.start();
  }

  private static Value single(Value value, String step, Scenario scenario) {
    boolean walksOn = !step.startsWith("[");
    return walksOn && value instanceof Value.Sequence list && list.items().size() == 1
        ? scenario.settle(list.items().get(0))
        : value;
  }

  private static Optional<Value> item(Value list, String position) {
    String digits = position.substring(1, position.length() - 1);
    if (!(list instanceof Value.Sequence sequence) || digits.isEmpty()) {
      return Optional.empty();
    }
    int index = Integer.parseInt(digits);
    return index < sequence.items().size()
        ? Optional.of(sequence.items().get(index))
        : Optional.empty();
  }
}
