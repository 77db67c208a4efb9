package io.sagelint.parse.request;

import io.sagelint.model.Origin;
import io.sagelint.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reference paths of the Amazon States Language, the part of JSONPath that names one node: {@code
 * $.job.keys[0]}; see states-language.net, "Reference Paths".
 */
final class StatePath {
  private static final Pattern STEP =
      Pattern.compile("\\.([\\p{L}\\p{N}_-]+)|\\['([^']+)']|\\[(\\d+)]");

  /** Steps in one path; people write a handful. */
  private static final int MAX_STEPS = 100;

  private StatePath() {}

  /** What a path names in a value; unknown if the path is another expression or leads nowhere. */
  static Value select(Value from, String path) {
    Optional<List<String>> steps = steps(path);
    Value at = steps.isPresent() ? from : unknown(from);
    for (String step : steps.orElse(List.of())) {
      at = child(at, step);
    }
    return at;
  }

  /** A value with another put where a path leads; unknown if the path is another expression. */
  static Value insert(Value into, String path, Value value) {
    return steps(path).map(steps -> insert(into, steps, value)).orElseGet(() -> unknown(into));
  }

  /** A value of which nothing is told. */
  static Value unknown(Value at) {
    return new Value.Unknown("it is in the input of a state", List.of(), Origin.at(at.span()));
  }

  private static Optional<List<String>> steps(String path) {
    if (!path.startsWith("$")) {
      return Optional.empty();
    }
    List<String> steps = new ArrayList<>();
    Matcher matcher = STEP.matcher(path);
    int at = 1;
    while (at < path.length() && matcher.find(at) && matcher.start() == at) {
      boolean name = matcher.group(1) != null;
      steps.add(
          name
              ? matcher.group(1)
              : Optional.ofNullable(matcher.group(2)).orElse(path.substring(at, matcher.end())));
      at = matcher.end();
    }
    boolean whole = at == path.length() && steps.size() <= MAX_STEPS;
    return whole ? Optional.of(steps) : Optional.empty();
  }

  private static Value child(Value from, String step) {
    if (from instanceof Value.Mapping mapping) {
      return mapping.get(step).map(Value.Property::value).orElseGet(() -> unknown(from));
    }
    if (from instanceof Value.Sequence list && step.matches("\\[\\d{1,6}]")) {
      int index = Integer.parseInt(step.substring(1, step.length() - 1));
      return index < list.items().size() ? list.items().get(index) : unknown(from);
    }
    return unknown(from);
  }

  private static Value insert(Value into, List<String> steps, Value value) {
    if (steps.isEmpty()) {
      return value;
    }
    String name = steps.get(0);
    List<Value.Property> properties = new ArrayList<>();
    Optional<Value.Unknown> rest = Optional.of((Value.Unknown) unknown(into));
    if (into instanceof Value.Mapping mapping) {
      mapping.properties().stream()
          .filter(one -> !one.name().equals(name))
          .forEach(properties::add);
      rest = mapping.rest();
    }
    Value inner = insert(child(into, name), steps.subList(1, steps.size()), value);
    properties.add(new Value.Property(name, value.span(), inner));
    return new Value.Mapping(List.copyOf(properties), rest, into.span(), Origin.at(into.span()));
  }
}
