package io.sagelint.parse.request;

import io.sagelint.model.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * What is known of the input of each state: the literal results of pass states and literal
 * parameters, as far as they are carried on; see "Processing input and output in Step Functions" in
 * the Step Functions Developer Guide. States in JSONata tell nothing.
 */
final class StateData {
  /** How often the input of a state may change in a loop before it counts as not known. */
  private static final int MAX_VISITS = 8;

  private final Map<String, Part> states = new HashMap<>();
  private final Map<String, Value> inputs = new HashMap<>();
  private final Map<String, Integer> visits = new HashMap<>();
  private final Deque<Part> waiting = new ArrayDeque<>();
  private final Common common = new Common();
  private final int parent;
  private final boolean jsonata;
  private final Value untold;
  private boolean lost;

  private StateData(Part states, boolean jsonata) {
    this.parent = states.path().length();
    states.members().forEach(state -> this.states.put(name(state), state));
    this.jsonata = jsonata;
    this.untold = StatePath.unknown(states.value());
  }

  /**
   * The inputs of a machine's states.
   *
   * @param states of the machine
   * @param jsonata whether states are in JSONata that do not say otherwise
   * @param input of the machine
   */
  static StateData of(Part machine, Part states, boolean jsonata, Value input) {
    StateData data = new StateData(states, jsonata);
    data.go(machine.child("StartAt"), input);
    while (!data.waiting.isEmpty()) {
      data.leave(data.waiting.poll());
    }
    return data;
  }

  /** The input of a state. */
  Value input(Part state) {
    return lost ? untold : inputs.getOrDefault(name(state), untold);
  }

  private String name(Part state) {
    return state.path().substring(parent + 1);
  }

  /** Follows the name of a state; one that is not known may lead anywhere. */
  private void go(Part name, Value output) {
    for (Part form : name.forms()) {
      if (form.value() instanceof Value.Text next) {
        arrive(next.text(), output);
      } else {
        lost = true;
      }
    }
  }

  private void arrive(String name, Value input) {
    Part state = states.get(name);
    if (state == null) {
      return;
    }
    Value before = inputs.get(name);
    Value now = before == null ? input : common.of(before, input);
    if (visits.merge(name, 1, Integer::sum) > MAX_VISITS) {
      now = untold;
    }
    if (now != before) {
      inputs.put(name, now);
      waiting.add(state);
    }
  }

  private void leave(Part state) {
    StateStep step = new StateStep(state, StateStep.isJsonata(state, jsonata), input(state));
    Value output = step.output();
    go(state.child("Next"), output);
    go(state.child("Default"), output);
    for (Part choice : state.child("Choices").items()) {
      go(choice.child("Next"), output);
    }
    for (Part caught : state.child("Catch").items()) {
      go(caught.child("Next"), step.caught(caught));
    }
  }
}
