package io.sagelint.parse.cloudformation;

import io.sagelint.model.Origin;
import io.sagelint.model.Value;
import io.sagelint.read.Node;
import io.sagelint.source.SourceFile;
import io.sagelint.source.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The values of one deployment: those of a parameter file, or of the command line.
 *
 * @param name how findings name it, e.g. {@code params/prod.json}; empty for the command line
 * @param arguments by parameter
 */
public record ParameterSet(String name, Map<String, Argument> arguments) {
  private static final Span COMMAND_LINE = new SourceFile("--parameters", "").span(0, 0);

  /** No values: every parameter has its default. */
  public static final ParameterSet NONE = new ParameterSet("", Map.of());

  /** The values of {@code Key=Value} texts; empty if one of them is no such text. */
  public static Optional<ParameterSet> ofPairs(String text) {
    Map<String, Argument> arguments = new TreeMap<>();
    Optional<List<KeyValues.Pair>> pairs = KeyValues.of(text);
    for (KeyValues.Pair pair : pairs.orElse(List.of())) {
      Value value =
          pair.value()
              .map(given -> text(given, COMMAND_LINE))
              .orElseGet(() -> previous(pair.key(), COMMAND_LINE));
      String words = "value of parameter " + pair.key() + " on the command line";
      arguments.put(pair.key(), new Argument(value, words, Optional.empty()));
    }
    return pairs.map(found -> new ParameterSet("", arguments));
  }

  /** Whether a text is meant as {@code Key=Value}, right or wrong. */
  public static boolean isPair(String text) {
    return KeyValues.startsLikePair(text);
  }

  /** Whether a template has one of these parameters. */
  public boolean concerns(Node template) {
    return template instanceof Node.Mapping root
        && root.get("Parameters").orElse(null) instanceof Node.Mapping declared
        && declared.entries().stream().anyMatch(it -> arguments.containsKey(it.key().text()));
  }

  /** These values, and those of another set where it has one. */
  public ParameterSet under(ParameterSet other) {
    Map<String, Argument> both = new TreeMap<>(arguments);
    both.putAll(other.arguments);
    return new ParameterSet(name, both);
  }

  static Value text(String text, Span span) {
    return Literals.of(new Node.Scalar(text, Node.ScalarType.STRING, span));
  }

  static Value previous(String key, Span span) {
    String reason = "parameter " + key + " keeps the value that the deployed stack has";
    return new Value.Unknown(reason, List.of(key), Origin.at(span));
  }
}
