package io.sagelint.parse.request;

import io.sagelint.diagnostic.Problem;
import io.sagelint.model.Composition;
import io.sagelint.model.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * The documents that properties hold: objects, or the texts of objects.
 *
 * @param names what the owner replaces in them
 * @param yaml whether a text that is no JSON may be YAML
 * @param problems where mistakes are told that cost only a part of a document
 */
record Documents(Substitutions names, boolean yaml, List<Problem> problems) {

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
          : ScriptReader.read(Seams.joined(open), names, isYaml(open.shown()), problems);
    }
    return substituted(value);
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
