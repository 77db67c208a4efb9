package io.sagelint.parse.terraform.plan;

import io.sagelint.model.Origin;
import io.sagelint.model.Value;
import io.sagelint.read.Node;
import io.sagelint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;

/**
 * The values of one resource. In a plan blocks are lists, nothing is missing but what is unknown,
 * and what is not set is {@code null} or an empty list.
 *
 * @param complete whether what is not listed is not there
 * @param unset whether a part that is unknown and not written is one that the author left out
 * @param expression the value of an expression that is not known before apply
 */
record PlannedValues(
    Sheet sheet,
    KeyLookups lookups,
    boolean complete,
    BiPredicate<String, Written.Missing> unset,
    BiFunction<List<String>, Span, Value> expression) {

  /** The map of a resource or block that is named by {@code head}. */
  Value.Mapping block(Part part, Node.Mapping values, Span head) {
    List<Value.Property> properties = new ArrayList<>();
    for (Node.Entry entry : values.entries()) {
      String name = entry.key().text();
      Span key = sheet.at(entry.key());
      properties.add(new Value.Property(name, key, value(part.child(name), key)));
    }
    part.unknown().tree().ifPresent(marks -> unlisted(part, values, marks, properties));
    return new Value.Mapping(List.copyOf(properties), rest(head), head, Origin.at(head));
  }

  private void unlisted(
      Part part, Node.Mapping values, Node marks, List<Value.Property> properties) {
    for (Node.Entry entry : Nodes.entries(marks)) {
      String name = entry.key().text();
      if (Nodes.isTrue(entry.value()) && values.get(name).isEmpty()) {
        Span key = sheet.at(entry.key());
        properties.add(new Value.Property(name, key, unknown(part.child(name), key)));
      }
    }
  }

  private Optional<Value.Unknown> rest(Span head) {
    return complete
        ? Optional.empty()
        : Optional.of(
            new Value.Unknown(
                "it is not listed, so it may be known after apply", List.of(), Origin.at(head)));
  }

  private Value value(Part part, Span key) {
    Node node = part.after().orElseThrow();
    if (part.unknown().all()) {
      return unknown(part, key);
    }
    if (node instanceof Node.Sequence list) {
      return list(part, list, key);
    }
    return node instanceof Node.Mapping map
        ? block(part, map, key)
        : scalar((Node.Scalar) node, part.sensitive().all());
  }

  private Value list(Part part, Node.Sequence list, Span key) {
    int count = list.items().size();
    if (count == 0) {
      return new Value.Absent(Origin.at(sheet.at(list)));
    }
    List<Value> items = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Node item = list.items().get(i);
      // Several blocks have the same key, so each is pointed at by its brace.
      items.add(value(part.item(i, item, count), count == 1 ? key : sheet.start(item)));
    }
    return new Value.Sequence(List.copyOf(items), Origin.at(key));
  }

  private Value scalar(Node.Scalar scalar, boolean secret) {
    Span span = sheet.at(scalar);
    Origin origin = secret ? Origin.at(span).asSecret() : Origin.at(span);
    return switch (scalar.type()) {
      case NULL -> new Value.Absent(Origin.at(span));
      case NUMBER -> new Value.Num(scalar.text(), origin);
      case BOOLEAN -> new Value.Bool(scalar.asBoolean().orElse(false), scalar.text(), origin);
      case STRING ->
          lookups
              .managed(scalar.text(), span)
              .map(key -> secret ? key.withOrigin(key.origin().asSecret()) : key)
              .orElseGet(() -> new Value.Text(scalar.text(), origin));
    };
  }

  private Value unknown(Part part, Span key) {
    if (part.written() instanceof Written.Missing missing && unset.test(part.name(), missing)) {
      return new Value.Absent(Origin.at(key));
    }
    List<String> references =
        part.written() instanceof Written.Expression written ? written.references() : List.of();
    return expression.apply(references, key);
  }
}
