package io.sagelint.parse.request;

import io.sagelint.model.Formula;
import io.sagelint.model.Origin;
import io.sagelint.model.PropertyPath;
import io.sagelint.model.Scalars;
import io.sagelint.model.Spelling;
import io.sagelint.model.Value;
import io.sagelint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A part of a document.
 *
 * @param path from the document's root, e.g. {@code States.Train}
 * @param name the characters that name the part: its key
 * @param condition when the part is there
 */
record Part(Value value, String path, Span name, Formula condition) {
  /** A document as a whole. */
  static Part root(Value document) {
    return new Part(document, "", document.span(), Formula.TRUE);
  }

  /** The parts of a resource's properties that a path leads to; a single block is no list. */
  static List<Part> find(Value properties, PropertyPath path, Spelling spelling) {
    List<Part> found = root(properties).forms();
    for (PropertyPath.Step step : path.steps()) {
      List<Part> next = new ArrayList<>();
      for (Part block : found) {
        String name = spelling.of(block.path().replaceAll("\\[\\d+]", ""), step.name());
        next.addAll(step.each() ? block.each(name) : block.child(name).blocks());
      }
      found = next;
    }
    return found;
  }

  private List<Part> each(String name) {
    List<Part> items = new ArrayList<>();
    for (Part form : child(name).forms()) {
      form.items().forEach(item -> items.addAll(item.forms()));
    }
    return items;
  }

  private List<Part> blocks() {
    if (value instanceof Value.Sequence list && list.items().size() == 1) {
      return new Part(list.items().get(0), path, name, condition).forms();
    }
    return forms();
  }

  /** The forms that the part may have; none if it is not there. */
  List<Part> forms() {
    List<Part> forms = branches();
    forms.removeIf(form -> form.value().isNothing());
    return forms;
  }

  /** The forms that the part may have, those among them in which it is not there. */
  List<Part> branches() {
    List<Part> forms = new ArrayList<>();
    addForms(value, condition, forms);
    return forms;
  }

  private void addForms(Value form, Formula when, List<Part> out) {
    if (form instanceof Value.Conditional choice) {
      addForms(choice.whenTrue(), when.and(choice.condition()), out);
      addForms(choice.whenFalse(), when.and(choice.condition().not()), out);
    } else if (form instanceof Value.Given given) {
      addForms(given.unset(), when, out);
    } else if (!when.equals(Formula.FALSE)) {
      out.add(new Part(form, path, name, when));
    }
  }

  /** What stands under a key; absent if nothing does. */
  Part child(String key) {
    if (value instanceof Value.Mapping mapping) {
      return mapping
          .get(key)
          .map(this::member)
          .orElseGet(() -> new Part(missing(mapping), below(key), mapping.head(), condition));
    }
    Value open =
        value instanceof Value.Unknown unknown
            ? unknown.inside()
            : new Value.Absent(value.origin());
    return new Part(open, below(key), name, condition);
  }

  private static Value missing(Value.Mapping mapping) {
    return mapping
        .rest()
        .<Value>map(rest -> rest)
        .orElseGet(() -> new Value.Absent(Origin.at(mapping.head())));
  }

  /** What stands under every key. */
  List<Part> members() {
    return value instanceof Value.Mapping mapping
        ? mapping.properties().stream().map(this::member).toList()
        : List.of();
  }

  private Part member(Value.Property property) {
    return new Part(property.value(), below(property.name()), property.key(), condition);
  }

  private String below(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  /** Whether something is written under a key. */
  boolean has(String key) {
    return value instanceof Value.Mapping mapping
        && mapping.get(key).filter(one -> !(one.value() instanceof Value.Absent)).isPresent();
  }

  /** The items of a list. */
  List<Part> items() {
    List<Part> items = new ArrayList<>();
    if (value instanceof Value.Sequence list) {
      for (int i = 0; i < list.items().size(); i++) {
        Value item = list.items().get(i);
        Span head = item instanceof Value.Mapping mapping ? mapping.head() : item.span();
        items.add(new Part(item, path + "[" + i + "]", head, condition));
      }
    }
    return items;
  }

  /** The text under a key, with {@code ${name}} for parts of it that are not known. */
  Optional<String> text(String key) {
    List<Part> forms = child(key).forms();
    return forms.isEmpty() ? Optional.empty() : forms.get(0).shown();
  }

  /** The value as a text. */
  Optional<String> shown() {
    if (value instanceof Value.Interpolated open) {
      return unset(open) instanceof Value.Interpolated text
          ? Optional.of(text.shown())
          : Scalars.canonical(unset(open));
    }
    return value instanceof Value.Text text ? Optional.of(text.text()) : Optional.empty();
  }

  /** A text with the defaults of the variables in it. */
  private static Value unset(Value.Interpolated text) {
    List<Value> parts = new ArrayList<>();
    for (Value part : text.parts()) {
      parts.add(part instanceof Value.Given given ? given.unset() : part);
    }
    return Value.Interpolated.of(parts, text.span());
  }

  /** The same part, there only when another one is. */
  Part beside(Part other) {
    return new Part(value, path, name, condition.and(other.condition()));
  }

  /** The same part with another value. */
  Part with(Value other) {
    return new Part(other, path, name, condition);
  }
}
