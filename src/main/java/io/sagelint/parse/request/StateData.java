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

  private final Map<String, Value> inputs = new HashMap<>();
  private final Map<String, Integer> visits = new HashMap<>();
  private final Deque<Part> waiting = new ArrayDeque<>();
  private final Part states;
  private final Value untold;

  private StateData(Part machine) {
    this.states = machine.child("States");
    this.untold = StatePath.unknown(machine.value());
  }

  /**
   * The inputs of a machine's states.
   *
   * @param input of the machine
   */
  static StateData of(Part machine, Value input) {
    StateData data = new StateData(machine);
    machine.text("StartAt").ifPresent(first -> data.arrive(first, input));
    while (!data.waiting.isEmpty()) {
      data.leave(data.waiting.poll());
    }
    return data;
  }

  /** The input of a state. */
  Value input(Part state) {
    return inputs.getOrDefault(nameOf(state), untold);
  }

  private static String nameOf(Part state) {
    return state.path().substring(state.path().lastIndexOf("States.") + "States.".length());
  }

  private void arrive(String name, Value input) {
    Part state = states.child(name);
    if (!(state.value() instanceof Value.Mapping)) {
      return;
    }
    Value before = inputs.get(name);
    Value now = before == null ? input : Common.of(before, input);
    if (visits.merge(name, 1, Integer::sum) > MAX_VISITS) {
      now = untold;
    }
    if (before == null || !Common.isSame(before, now)) {
      inputs.put(name, now);
      waiting.add(state);
    }
  }

  private void leave(Part state) {
    StateStep step = new StateStep(state, input(state));
    Value output = step.output();
    state.text("Next").ifPresent(next -> arrive(next, output));
    state.text("Default").ifPresent(next -> arrive(next, output));
    for (Part choice : state.child("Choices").items()) {
      choice.text("Next").ifPresent(next -> arrive(next, output));
    }
    for (Part caught : state.child("Catch").items()) {
      caught.text("Next").ifPresent(next -> arrive(next, step.caught(caught)));
    }
  }
}
