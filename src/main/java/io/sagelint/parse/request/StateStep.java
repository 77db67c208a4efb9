package io.sagelint.parse.request;

import io.sagelint.model.Origin;
import io.sagelint.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one state makes of its input; of one in JSONata nothing is told.
 *
 * @param jsonata whether the state is written in JSONata, not in JSONPath
 */
record StateStep(Part state, boolean jsonata, Value input) {
  private static final Set<String> PASSING = Set.of("Choice", "Wait", "Succeed", "Fail");

  /** Whether a state or machine is written in JSONata; only one of the languages has each field. */
  static boolean isJsonata(Part part, boolean around) {
    return part.text("QueryLanguage")
        .map(name -> name.equals("JSONata"))
        .orElse(part.has("Arguments") || around && !part.has("Parameters"));
  }

  /** The bodies of the request that the state makes: more than one if a condition decides. */
  List<Part> bodies() {
    List<Part> bodies = new ArrayList<>();
    StateArguments arguments = new StateArguments(jsonata, effective());
    for (Part form : state.child(jsonata ? "Arguments" : "Parameters").branches()) {
      bodies.add(
          form.value() instanceof Value.Absent
              ? new Part(passed(), state.path(), state.name(), form.condition())
              : form.with(arguments.evaluate(form.value())));
    }
    return bodies;
  }

  /** The input as a request: told at the state if nothing of it is known. */
  private Value passed() {
    Value passed = effective();
    return passed instanceof Value.Unknown ? passed.withOrigin(Origin.at(state.name())) : passed;
  }

  /** The effective input: what {@code InputPath} selects. */
  private Value effective() {
    return jsonata ? untold() : selected(input, "InputPath");
  }

  private Value untold() {
    return StatePath.unknown(state.value());
  }

  /** The input of the branches of a parallel state. */
  Value arguments() {
    return evaluated("Parameters").orElseGet(this::effective);
  }

  /** The input of one round of a map state: an item, unless the state selects it. */
  Value item() {
    return evaluated("ItemSelector").or(() -> evaluated("Parameters")).orElseGet(this::untold);
  }

  /** What a field makes of the effective input; empty if it is not written. */
  private Optional<Value> evaluated(String field) {
    if (jsonata) {
      return Optional.of(untold());
    }
    StateArguments arguments = new StateArguments(false, effective());
    return state.has(field)
        ? Optional.of(arguments.evaluate(state.child(field).value()))
        : Optional.empty();
  }

  /** The output. */
  Value output() {
    if (jsonata) {
      return untold();
    }
    String type = state.text("Type").orElse("");
    if (PASSING.contains(type)) {
      return selected(effective(), "OutputPath");
    }
    return selected(placed(state, result(type)), "OutputPath");
  }

  private Value result(String type) {
    if (type.equals("Pass")) {
      return state.has("Result") ? state.child("Result").value() : arguments();
    }
    StateArguments result = new StateArguments(false, untold());
    return state.has("ResultSelector")
        ? result.evaluate(state.child("ResultSelector").value())
        : untold();
  }

  /** What a handler of errors passes on. */
  Value caught(Part handler) {
    return jsonata ? untold() : placed(handler, StatePath.unknown(handler.value()));
  }

  private Value placed(Part field, Value result) {
    Value path = field.child("ResultPath").value();
    if (path instanceof Value.Null) {
      return input;
    }
    return path instanceof Value.Absent
        ? result
        : text(path)
            .map(to -> StatePath.insert(input, to, result))
            .orElseGet(() -> StatePath.unknown(path));
  }

  private Value selected(Value from, String field) {
    Value path = state.child(field).value();
    return path instanceof Value.Absent
        ? from
        : text(path).map(to -> StatePath.select(from, to)).orElseGet(() -> StatePath.unknown(path));
  }

  private static Optional<String> text(Value path) {
    return path instanceof Value.Text text ? Optional.of(text.text()) : Optional.empty();
  }
}
