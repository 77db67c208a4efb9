package io.sagelint.model;

import java.util.ArrayList;
import java.util.List;

/**
 * A spot in a resource's properties, whether or not something is written there.
 *
 * @param path from the resource, in the source's spelling, with list positions
 * @param value what is there; an absent value's span is where it belongs
 */
public record Place(String path, Value value) {

  /**
   * The places a path leads to from here; none if it goes through a list that is absent or empty.
   */
  public List<Place> find(PropertyPath path, Spelling spelling, Scenario scenario) {
    List<Place> found = List.of(new Place(this.path, scenario.settle(value)));
    for (PropertyPath.Step step : path.steps()) {
      List<Place> next = new ArrayList<>();
      for (Place place : found) {
        Place child = place.child(step.name(), spelling, scenario);
        if (step.each()) {
          child.addItems(next, scenario);
        } else {
          next.add(child);
        }
      }
      found = next;
    }
    return found;
  }

  private Place child(String canonicalName, Spelling spelling, Scenario scenario) {
    String name = spelling.of(block(), canonicalName);
    Value from = single(value, scenario);
    Value to =
        from instanceof Value.Mapping mapping
            ? mapping.get(name).map(Value.Property::value).orElseGet(() -> missing(mapping))
            : below(from);
    return new Place(
        path.isEmpty() ? name : path + "." + name,
        deployed(scenario.settle(to), scenario).inheriting(from.origin()));
  }

  /** Blocks that may be there or not, such as those of a Terraform {@code dynamic} block. */
  private static Value deployed(Value value, Scenario scenario) {
    if (!(value instanceof Value.Sequence list)
        || list.items().stream().noneMatch(Value.Conditional.class::isInstance)) {
      return value;
    }
    List<Value> items = new ArrayList<>();
    for (Value item : list.items()) {
      Value settled = scenario.settle(item);
      if (!(settled instanceof Value.Absent)) {
        items.add(settled);
      }
    }
    return items.isEmpty()
        ? new Value.Absent(Origin.at(value.span()))
        : new Value.Sequence(List.copyOf(items), list.origin());
  }

  /** A Terraform block that is there once may be walked through like an object. */
  private static Value single(Value value, Scenario scenario) {
    if (!(value instanceof Value.Sequence list)) {
      return value;
    }
    List<Value> there =
        list.items().stream()
            .map(scenario::settle)
            .filter(item -> !(item instanceof Value.Absent))
            .toList();
    if (there.isEmpty()) {
      return new Value.Absent(Origin.at(list.span()));
    }
    return there.size() == 1 ? there.get(0) : value;
  }

  private static Value missing(Value.Mapping mapping) {
    if (mapping.rest().isPresent()) {
      return mapping.rest().get();
    }
    return new Value.Absent(Origin.at(mapping.head()));
  }

  private static Value below(Value value) {
    if (value instanceof Value.Unknown unknown) {
      return unknown.inside();
    }
    if (value instanceof Value.Absent) {
      return value;
    }
    if (value instanceof Value.Null) {
      return new Value.Absent(value.origin());
    }
    return new Value.Unknown(
        "a single value is written where a block belongs", List.of(), value.origin());
  }

  private void addItems(List<Place> out, Scenario scenario) {
    if (value instanceof Value.Sequence list) {
      for (int i = 0; i < list.items().size(); i++) {
        Value item = scenario.settle(list.items().get(i)).inheriting(list.origin());
        if (!(item instanceof Value.Absent)) {
          out.add(new Place(path + "[" + i + "]", item));
        }
      }
    } else if (value instanceof Value.Mapping || value instanceof Value.Text) {
      // IAM policies and others may leave out the brackets of a list of one.
      out.add(this);
    } else if (!(value.isNothing())) {
      out.add(new Place(path + "[]", below(value)));
    }
  }

  /** The path without list positions. */
  private String block() {
    StringBuilder out = new StringBuilder(path.length());
    boolean position = false;
    for (int i = 0; i < path.length(); i++) {
      char unit = path.charAt(i);
      position = position ? unit != ']' : unit == '[';
      if (!position && unit != ']') {
        out.append(unit);
      }
    }
    return out.toString();
  }
}
