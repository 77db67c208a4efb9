package io.sagelint.model;

import java.util.ArrayList;
import java.util.List;

/**
 * A way through a resource's properties in canonical names: {@code InstanceGroups[].InstanceCount}.
 * A step with {@code []} goes to every item of a list.
 */
public record PropertyPath(List<Step> steps) {
  /**
   * One name on the way.
   *
   * @param name empty for no step down: {@code []} goes to the items of what is already found
   * @param each whether the step goes on to every item of the list found
   */
  public record Step(String name, boolean each) {}

  /** Reads {@code A.B[].C}; the empty text is the place itself. */
  public static PropertyPath parse(String text) {
    List<Step> steps = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int dot = text.indexOf('.', start);
      String name = text.substring(start, dot < 0 ? text.length() : dot);
      boolean each = name.endsWith("[]");
      steps.add(new Step(each ? name.substring(0, name.length() - 2) : name, each));
      start = dot < 0 ? text.length() : dot + 1;
    }
    return new PropertyPath(List.copyOf(steps));
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    for (Step step : steps) {
      out.append(out.isEmpty() ? "" : ".").append(step.name()).append(step.each() ? "[]" : "");
    }
    return out.toString();
  }
}
