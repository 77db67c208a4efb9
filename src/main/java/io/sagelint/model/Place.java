package io.sagelint.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

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
    boolean items = false;
    for (PropertyPath.Step step : path.steps()) {
      List<Place> next = new ArrayList<>();
      for (Place place : found) {
        // Lists such as the policies of a SAM function hold names and blocks side by side.
        if (items && isName(place.value)) {
          continue;
        }
        Place child = step.name().isEmpty() ? place : place.child(step.name(), spelling, scenario);
        if (step.each()) {
          child.addItems(next, scenario);
        } else {
          next.add(child);
        }
      }
      found = next;
      items = step.each();
    }
    return found;
  }

  /** The entries of a map whose keys are wanted; of what is not known, one that is not known. */
  public List<Place> entries(Predicate<String> wanted, Scenario scenario) {
    Value map = single(value, scenario);
    if (!(map instanceof Value.Mapping mapping)) {
      return map.isNothing() ? List.of() : List.of(new Place(path + ".*", below(map)));
    }
    List<Place> entries = new ArrayList<>();
    for (Value.Property property : mapping.properties()) {
      if (wanted.test(property.name())) {
        Value entry = scenario.settle(property.value()).inheriting(map.origin());
        entries.add(new Place(path + "." + property.name(), written(entry)));
      }
    }
    mapping.rest().ifPresent(rest -> entries.add(new Place(path + ".*", rest)));
    return entries;
  }

  /** Under a key that is written there is a value, whatever it is. */
  private static Value written(Value value) {
    return value instanceof Value.Unknown open
        ? new Value.Unknown(open.reason(), open.needs(), open.overridden(), true, open.origin())
        : value;
  }

  private Place child(String canonicalName, Spelling spelling, Scenario scenario) {
    String name = spelling.of(block(), canonicalName);
    Value from = single(value, scenario);
    Value to =
        from instanceof Value.Mapping mapping
            ? mapping.get(name).map(Value.Property::value).orElseGet(() -> missing(mapping))
            : below(from);
    Value there = present(scenario.settle(to), scenario);
    return new Place(path.isEmpty() ? name : path + "." + name, there.inheriting(from.origin()));
  }

  /** A list of blocks of which these deployments have none is absent. */
  private static Value present(Value value, Scenario scenario) {
    if (!(value instanceof Value.Sequence list) || list.items().isEmpty()) {
      return value;
    }
    for (Value item : list.items()) {
      if (!(scenario.settle(item) instanceof Value.Absent)) {
        return value;
      }
    }
    return new Value.Absent(Origin.at(value.span()));
  }

  /** A Terraform block that is there once may be walked through like an object. */
  private static Value single(Value value, Scenario scenario) {
    if (!(value instanceof Value.Sequence list)) {
      return value;
    }
    List<Value> there = new ArrayList<>();
    for (Value item : list.items()) {
      Value settled = scenario.settle(item);
      if (!(settled instanceof Value.Absent)) {
        there.add(settled);
      }
    }
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
    } else if (value instanceof Value.Mapping || isSingle(value)) {
      // IAM policies and others may leave out the brackets of a list of one.
      out.add(this);
    } else if (!(value.isNothing())) {
      out.add(new Place(path + "[]", below(value)));
    }
  }

  /** A text for sure; in CloudFormation, what is taken of a resource is never a block. */
  private static boolean isName(Value value) {
    return value instanceof Value.Text
        || value instanceof Value.Interpolated
        || value instanceof Value.Reference to && to.type().contains("::");
  }

  private static boolean isSingle(Value value) {
    return value instanceof Value.Text
        || value instanceof Value.Interpolated
        || value instanceof Value.Reference
        || value instanceof Value.Bool
        || value instanceof Value.Num;
  }

  /** The path without list positions. */
  private String block() {
    if (path.indexOf('[') < 0 && path.indexOf(']') < 0) {
      return path;
    }
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
