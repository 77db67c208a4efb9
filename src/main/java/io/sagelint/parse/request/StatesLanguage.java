package io.sagelint.parse.request;

import io.sagelint.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Amazon States Language: its task states call APIs; see "Integrating services with Step
 * Functions" in the Step Functions Developer Guide, and states-language.net.
 */
final class StatesLanguage {
  /** Optimized and SDK integrations, with any pattern of waiting, in any partition. */
  private static final Pattern TASK =
      Pattern.compile(
          "arn:.*:states:.*:(?:aws-sdk:)?sagemaker:([A-Za-z0-9]+)(?:\\.\\S*|\\$\\{[^}]*})?");

  private final List<Request> requests = new ArrayList<>();

  private StatesLanguage() {}

  /** The requests of a definition. */
  static List<Request> requests(Part definition) {
    StatesLanguage language = new StatesLanguage();
    Value input = StatePath.unknown(definition.value());
    for (Part form : definition.forms()) {
      language.states(form, isJsonata(form, false), input);
    }
    return List.copyOf(language.requests);
  }

  private static boolean isJsonata(Part part, boolean around) {
    return part.text("QueryLanguage").map(name -> name.equals("JSONata")).orElse(around);
  }

  private void states(Part machine, boolean jsonata, Value input) {
    StateData data = StateData.of(machine, input);
    for (Part states : machine.child("States").forms()) {
      for (Part state : states.members()) {
        state.forms().forEach(form -> state(form, jsonata, data));
      }
    }
  }

  private void state(Part state, boolean around, StateData data) {
    boolean jsonata = isJsonata(state, around);
    Value untold = StatePath.unknown(state.value());
    StateStep step = new StateStep(state, jsonata ? untold : data.input(state));
    for (String inner : List.of("ItemProcessor", "Iterator")) {
      Value item = jsonata ? untold : item(state, step);
      state.child(inner).forms().forEach(machine -> states(machine, jsonata, item));
    }
    for (Part branches : state.child("Branches").forms()) {
      Value input = jsonata ? untold : step.arguments("Parameters");
      for (Part branch : branches.items()) {
        branch.forms().forEach(machine -> states(machine, jsonata, input));
      }
    }
    for (Part resource : state.child("Resource").forms()) {
      resource.shown().ifPresent(arn -> task(state, arn, jsonata, step));
    }
  }

  /** The input of one round of a map state: an item, unless the state selects it. */
  private static Value item(Part state, StateStep step) {
    for (String field : List.of("ItemSelector", "Parameters")) {
      if (!(state.child(field).value() instanceof Value.Absent)) {
        return step.arguments(field);
      }
    }
    return StatePath.unknown(state.value());
  }

  private void task(Part state, String arn, boolean jsonata, StateStep step) {
    Matcher matcher = TASK.matcher(arn);
    if (!matcher.matches()) {
      return;
    }
    Part written = state.child(jsonata ? "Arguments" : "Parameters");
    List<Part> forms = written.forms();
    if (forms.isEmpty()) {
      Value body = jsonata ? StatePath.unknown(state.value()) : step.arguments("Parameters");
      requests.add(new Request(matcher.group(1), state.with(body), state));
    }
    StateArguments arguments = new StateArguments(jsonata, step.effective());
    for (Part form : forms) {
      requests.add(
          new Request(matcher.group(1), form.with(arguments.evaluate(form.value())), state));
    }
  }
}
