package io.sagelint.parse.cloudformation;

import io.sagelint.model.Origin;
import io.sagelint.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is given to the parameters of a template. It is fixed, unlike a default, which a deployment
 * may leave behind.
 *
 * @param given by parameter
 * @param call the stack that nests the template; what it does not pass has its default for good
 */
record Arguments(Map<String, Argument> given, Optional<String> call) {

  static Arguments of(ParameterSet set) {
    return new Arguments(set.arguments(), Optional.empty());
  }

  /** Whether no deployment gives a parameter another value. */
  boolean fix(String name) {
    return call.isPresent() || given.containsKey(name);
  }

  Optional<Argument> of(String name) {
    return Optional.ofNullable(given.get(name));
  }

  /** The value, or another where it is {@code AWS::NoValue}. */
  static Value present(Value value, Value otherwise) {
    if (value instanceof Value.Absent) {
      return otherwise;
    }
    return value instanceof Value.Conditional choice
        ? new Value.Conditional(
            choice.condition(),
            present(choice.whenTrue(), otherwise),
            present(choice.whenFalse(), otherwise),
            choice.origin())
        : value;
  }

  /** A text with commas as the list that a parameter of a list type is. */
  static Value split(Value value) {
    if (value instanceof Value.Conditional choice) {
      return new Value.Conditional(
          choice.condition(), split(choice.whenTrue()), split(choice.whenFalse()), choice.origin());
    }
    if (value instanceof Value.Given given) {
      return new Value.Given(given.variable(), split(given.unset()), given.origin());
    }
    return value instanceof Value.Text text ? split(text) : value;
  }

  private static Value split(Value.Text text) {
    Origin origin = text.origin();
    List<Value> items = new ArrayList<>();
    for (String item : text.text().split(",")) {
      items.add(new Value.Text(item.strip(), origin));
    }
    return new Value.Sequence(List.copyOf(items), origin);
  }
}
