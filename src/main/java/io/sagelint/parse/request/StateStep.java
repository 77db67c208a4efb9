package io.sagelint.parse.request;

import io.sagelint.model.Value;
import java.util.Optional;
import java.util.Set;

/** What one state in JSONPath makes of its input. */
record StateStep(Part state, Value input) {
  private static final Set<String> PASSING = Set.of("Choice", "Wait", "Succeed", "Fail");

  /** The effective input: what {@code InputPath} selects. */
  Value effective() {
    return selected(input, "InputPath");
  }

  /** The arguments: what {@code Parameters} makes of the effective input. */
  Value arguments(String field) {
    Part written = state.child(field);
    return written.value() instanceof Value.Absent
        ? effective()
        : new StateArguments(false, effective()).evaluate(written.value());
  }

  /** The output. */
  Value output() {
    String type = state.text("Type").orElse("");
    if (PASSING.contains(type)) {
      return selected(effective(), "OutputPath");
    }
    return selected(placed(state, result(type)), "OutputPath");
  }

  private Value result(String type) {
    Value untold = StatePath.unknown(state.value());
    if (type.equals("Pass")) {
      Part literal = state.child("Result");
      return literal.value() instanceof Value.Absent ? arguments("Parameters") : literal.value();
    }
    Part selector = state.child("ResultSelector");
    return selector.value() instanceof Value.Absent
        ? untold
        : new StateArguments(false, untold).evaluate(selector.value());
  }

  /** What a handler of errors passes on. */
  Value caught(Part handler) {
    return placed(handler, StatePath.unknown(handler.value()));
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
