package io.sagelint.parse.request;

import io.sagelint.model.Composition;
import io.sagelint.model.Hop;
import io.sagelint.model.Origin;
import io.sagelint.model.Value;
import io.sagelint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names in a definition that its owner replaces, written {@code ${Name}}; see {@code
 * DefinitionSubstitutions} of {@code AWS::StepFunctions::StateMachine}.
 *
 * @param value what a name stands for; empty if it is no name but a text
 */
record Substitutions(BiFunction<String, Span, Optional<Value>> value) {
  private static final Pattern NAME = Pattern.compile("\\$\\{([A-Za-z0-9_.:-]+)}");

  /** Nothing is replaced. */
  static final Substitutions NONE = new Substitutions((name, use) -> Optional.empty());

  /** Everything is replaced by something that is not told. */
  static final Substitutions UNTOLD =
      new Substitutions((name, use) -> Optional.of(untold(name, use)));

  /** Names replaced as a map tells. */
  static Substitutions of(Value map) {
    if (map instanceof Value.Mapping names) {
      return new Substitutions((name, use) -> named(names, name).map(to -> used(to, name, use)));
    }
    return map instanceof Value.Unknown unknown
        ? new Substitutions((name, use) -> Optional.of(unknown.withOrigin(Origin.at(use))))
        : NONE;
  }

  private static Optional<Value> named(Value.Mapping names, String name) {
    return names.get(name).map(Value.Property::value).or(() -> names.rest().map(Value.class::cast));
  }

  private static Value used(Value value, String name, Span use) {
    return value.via(use, new Hop("substitution " + name, value.span()));
  }

  private static Value untold(String name, Span use) {
    String reason = "${" + name + "} is replaced by what deploys this definition";
    return new Value.Unknown(reason, List.of(name), Origin.at(use));
  }

  /** A name where it is used, as a half-open range of the text. */
  record Use(int start, int end, Value value) {}

  /** The names in a text. */
  List<Use> in(Value.Text text) {
    if (this == NONE || !text.text().contains("${")) {
      return List.of();
    }
    List<Use> uses = new ArrayList<>();
    Matcher matcher = NAME.matcher(text.text());
    while (matcher.find()) {
      Span use = place(text, matcher.start(), matcher.end());
      value
          .apply(matcher.group(1), use)
          .ifPresent(value -> uses.add(new Use(matcher.start(), matcher.end(), value)));
    }
    return uses;
  }

  private static Span place(Value.Text text, int from, int to) {
    return text.made() instanceof Composition.Letters letters
        ? letters.span(from, to)
        : text.span();
  }
}
