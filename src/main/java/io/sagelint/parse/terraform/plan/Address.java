package io.sagelint.parse.terraform.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * An address or reference in steps: {@code module.a["x.y"].aws_kms_key.k} has {@code module},
 * {@code a}, {@code ["x.y"]}, {@code aws_kms_key} and {@code k}.
 */
record Address(List<String> steps) {
  static Address of(String text) {
    List<String> steps = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = text.charAt(start) == '[' ? afterKey(text, start) : endOfName(text, start);
      if (end > start) {
        steps.add(text.substring(start, end));
      }
      start = end < text.length() && text.charAt(end) == '.' ? end + 1 : end;
    }
    return new Address(List.copyOf(steps));
  }

  private static int endOfName(String text, int start) {
    int at = start;
    while (at < text.length() && text.charAt(at) != '.' && text.charAt(at) != '[') {
      at++;
    }
    return at;
  }

  private static int afterKey(String text, int start) {
    boolean quoted = false;
    for (int at = start + 1; at < text.length(); at++) {
      char unit = text.charAt(at);
      if (quoted && unit == '\\') {
        at++;
      } else if (unit == '"') {
        quoted = !quoted;
      } else if (unit == ']' && !quoted) {
        return at + 1;
      }
    }
    return text.length();
  }

  /** The step at a position, empty if there are fewer. */
  String step(int position) {
    return position < steps.size() ? steps.get(position) : "";
  }

  /** The address of what is written, of which this is an instance: without keys. */
  Address withoutKeys() {
    return new Address(steps.stream().filter(step -> !step.startsWith("[")).toList());
  }

  /** The names of the modules it starts with. */
  List<String> modules() {
    Address written = withoutKeys();
    List<String> names = new ArrayList<>();
    for (int i = 0; written.step(i).equals("module") && !written.step(i + 1).isEmpty(); i += 2) {
      names.add(written.step(i + 1));
    }
    return names;
  }

  /** Whether this is the same place as another address or a part of it. */
  boolean isWithin(Address other) {
    return steps.size() >= other.steps.size()
        && steps.subList(0, other.steps.size()).equals(other.steps);
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    for (String step : steps) {
      out.append(out.isEmpty() || step.startsWith("[") ? "" : ".").append(step);
    }
    return out.toString();
  }
}
