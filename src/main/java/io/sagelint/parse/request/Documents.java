package io.sagelint.parse.request;

import io.sagelint.diagnostic.Problem;
import io.sagelint.model.Composition;
import io.sagelint.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The documents that properties hold: objects, or the texts of objects.
 *
 * @param names what the owner replaces in them
 * @param yaml whether a text that is no JSON may be YAML
 * @param problems where mistakes are told that cost only a part of a document
 */
record Documents(Substitutions names, boolean yaml, List<Problem> problems) {
  /** Conditions of one text that are read both ways. */
  private static final int MAX_CONDITIONS = 5;

  /** The document; what is not known of it stays so. */
  Value read(Value value) {
    if (value instanceof Value.Conditional choice) {
      return Alternatives.merged(
          choice.condition(), read(choice.whenTrue()), read(choice.whenFalse()), choice.origin());
    }
    if (value instanceof Value.Given given) {
      return read(given.unset());
    }
    if (value instanceof Value.Text text) {
      return text.made() instanceof Composition.Encoded encoded
          ? substituted(encoded.content())
          : ScriptReader.read(Seams.joined(text), names, isYaml(text.text()), problems);
    }
    if (value instanceof Value.Interpolated open) {
      return open.made() instanceof Composition.Encoded encoded
          ? substituted(encoded.content())
          : text(Seams.joined(open), isYaml(open.shown()), MAX_CONDITIONS);
    }
    return substituted(value);
  }

  /** A text in which a condition may be on more than a value: then it is two texts. */
  private Value text(Value text, boolean yaml, int conditions) {
    Value document = ScriptReader.read(text, names, yaml, problems);
    Optional<Value.Conditional> choice = conditions > 0 ? choice(text) : Optional.empty();
    if (!(document instanceof Value.Unknown) || choice.isEmpty()) {
      return document;
    }
    return Alternatives.merged(
        choice.get().condition(),
        text(with(text, choice.get(), true), yaml, conditions - 1),
        text(with(text, choice.get(), false), yaml, conditions - 1),
        choice.get().origin());
  }

  private static Optional<Value.Conditional> choice(Value text) {
    return text instanceof Value.Interpolated open
        ? open.parts().stream()
            .filter(Value.Conditional.class::isInstance)
            .map(Value.Conditional.class::cast)
            .findFirst()
        : Optional.empty();
  }

  /** The text where a condition holds, or does not. */
  private static Value with(Value text, Value.Conditional choice, boolean holds) {
    List<Value> parts = new ArrayList<>();
    for (Value part : ((Value.Interpolated) text).parts()) {
      boolean same =
          part instanceof Value.Conditional other && other.condition().equals(choice.condition());
      Value.Conditional both = same ? (Value.Conditional) part : choice;
      Value branch = holds ? both.whenTrue() : both.whenFalse();
      parts.add(same ? branch : part);
    }
    parts.removeIf(Value::isNothing);
    return new Value.Interpolated(List.copyOf(parts), text.origin());
  }

  private boolean isYaml(String text) {
    return yaml && !text.stripLeading().startsWith("{");
  }

  /** An object with the names in its texts replaced. */
  private Value substituted(Value value) {
    if (names == Substitutions.NONE) {
      return value;
    }
    return value instanceof Value.Text text
        ? substituted(text)
        : Inside.of(value, this::substituted);
  }

  private Value substituted(Value.Text text) {
    List<Substitutions.Use> uses = names.in(text);
    if (uses.isEmpty()) {
      return text;
    }
    List<Value> parts = new ArrayList<>();
    int at = 0;
    for (Substitutions.Use use : uses) {
      parts.add(text.part(at, use.start()));
      parts.add(use.value());
      at = use.end();
    }
    parts.add(text.part(at, text.text().length()));
    parts.removeIf(part -> part instanceof Value.Text literal && literal.text().isEmpty());
    return Value.Interpolated.of(parts, text.span());
  }
}
