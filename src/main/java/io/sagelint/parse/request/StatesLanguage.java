package io.sagelint.parse.request;

import io.sagelint.model.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * The Amazon States Language: its task states call APIs; see states-language.net. Whatever of a
 * machine is not known is told as a call that may be made.
 */
final class StatesLanguage {
  private final List<Request> requests = new ArrayList<>();

  private StatesLanguage() {}

  /** The requests of a definition. */
  static List<Request> requests(Part definition) {
    StatesLanguage language = new StatesLanguage();
    Value input = StatePath.unknown(definition.value());
    for (Part form : definition.forms()) {
      if (!(form.value() instanceof Value.Unknown)) {
        language.states(form, StateStep.isJsonata(form, false), input);
      }
    }
    return List.copyOf(language.requests);
  }

  private void machines(Part machines, boolean jsonata, Value input) {
    machines.forms().forEach(machine -> states(machine, jsonata, input));
  }

  private void states(Part machine, boolean jsonata, Value input) {
    for (Part states : machine.child("States").forms()) {
      if (isUnknown(states)) {
        continue;
      }
      StateData data = StateData.of(machine, states, jsonata, input);
      for (Part state : states.members()) {
        for (Part form : state.forms()) {
          state(form, StateStep.isJsonata(form, jsonata), data.input(state));
        }
      }
    }
  }

  private void state(Part state, boolean jsonata, Value input) {
    if (isUnknown(state)) {
      return;
    }
    StateStep step = new StateStep(state, jsonata, input);
    for (Part inner : written(state, List.of("ItemProcessor", "Iterator"))) {
      machines(inner, jsonata, step.item());
    }
    for (Part list : written(state, List.of("Branches"))) {
      for (Part branches : list.forms()) {
        isUnknown(branches);
        branches.items().forEach(branch -> machines(branch, jsonata, step.arguments()));
      }
    }
    for (Part resource : state.child("Resource").forms()) {
      Integration.operation(resource)
          .ifPresentOrElse(
              operation -> call(operation, resource, step),
              () -> {
                if (Integration.isOpen(resource)) {
                  open(resource, step);
                }
              });
    }
  }

  private static List<Part> written(Part state, List<String> keys) {
    return keys.stream().filter(state::has).map(state::child).toList();
  }

  private void call(String operation, Part resource, StateStep step) {
    for (Part body : step.bodies()) {
      requests.add(new Request(operation, body.beside(resource), step.state()));
    }
  }

  /** A call of something that is not known, for which the arguments may speak. */
  private void open(Part resource, StateStep step) {
    for (Part body : step.bodies()) {
      if (body.value() instanceof Value.Mapping arguments) {
        requests.add(
            Request.open("Resource", resource.value(), body.with(arguments), step.state()));
      }
    }
  }

  private boolean isUnknown(Part part) {
    boolean unknown = part.value() instanceof Value.Unknown;
    if (unknown) {
      requests.add(Request.open("States", part.value(), part, part));
    }
    return unknown;
  }
}
