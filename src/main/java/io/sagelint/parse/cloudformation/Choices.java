package io.sagelint.parse.cloudformation;

import io.sagelint.model.Hop;
import io.sagelint.model.Origin;
import io.sagelint.model.Value;
import io.sagelint.read.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The functions that choose one of several values. */
record Choices(Conditions conditions, Mappings mappings) {

  /** {@code Fn::If}: a condition's name and two values. */
  Value branch(Call call) {
    if (!call.takes(3)) {
      return call.wrong("the name of a condition and two values");
    }
    List<Node> arguments = call.arguments();
    String name = arguments.get(0) instanceof Node.Scalar scalar ? scalar.text() : "";
    List<Hop> hops =
        conditions
            .definition(name)
            .map(at -> List.of(new Hop("condition " + name, at)))
            .orElse(List.of());
    return Value.Conditional.of(
        name.isEmpty() ? conditions.of(arguments.get(0)) : conditions.named(name),
        call.in().item(arguments.get(1)),
        call.in().item(arguments.get(2)),
        new Origin(call.span(), hops));
  }

  /** {@code Fn::FindInMap}: a mapping, two keys, and perhaps a default. */
  Value findInMap(Call call) {
    List<Node> arguments = call.arguments();
    if (!call.takes(3) && !call.takes(4)) {
      return call.wrong("the name of a mapping and two keys");
    }
    List<Value> keys = new ArrayList<>();
    for (Node key : arguments.subList(0, 3)) {
      keys.add(call.name(key));
    }
    Optional<Value> otherwise =
        call.takes(4) && arguments.get(3) instanceof Node.Mapping options
            ? options.get("DefaultValue").map(call::value)
            : Optional.empty();
    return mappings.find(keys, otherwise, call.span());
  }
}
