package io.sagelint.parse.cloudformation;

import io.sagelint.model.Hop;
import io.sagelint.model.Value;
import io.sagelint.read.Node;
import io.sagelint.source.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The functions that make texts. */
record Texts(References references) {

  /** {@code Fn::Sub}: a text, or a text and a map of names for it. */
  Value sub(Call call) {
    Map<String, Value> given = new HashMap<>();
    if (call.takes(2) && call.arguments().get(1) instanceof Node.Mapping names) {
      for (Node.Entry name : names.entries()) {
        given.put(name.key().text(), call.in().value(name.value(), name.key().span()));
      }
    }
    boolean shape = call.takes(2) || call.argument() instanceof Node.Scalar;
    if (!shape || !(call.arguments().get(0) instanceof Node.Scalar text)) {
      return call.wrong("a text, or a text and a map of the names in it");
    }
    Value made =
        Substitution.of(
            Literals.text(text),
            call.span(),
            (name, use) -> given.containsKey(name) ? given.get(name) : substitute(name, use));
    for (Hop hop : call.in().text(text).origin().hops()) {
      made = made.via(call.span(), hop);
    }
    return made;
  }

  private Value substitute(String name, Span use) {
    return name.indexOf('.') > 0 ? references.attribute(name, use) : references.named(name, use);
  }

  /** {@code Fn::Join}: a delimiter and a list. */
  static Value join(Call call) {
    if (!call.takes(2) || !(call.arguments().get(0) instanceof Node.Scalar delimiter)) {
      return call.wrong("a delimiter and a list");
    }
    return Distribution.over(
        call.value(call.arguments().get(1)),
        list ->
            list instanceof Value.Sequence items
                ? Distribution.present(
                    items.items(), present -> join(Literals.text(delimiter), present, call))
                : call.open(list, "a delimiter and a list"));
  }

  private static Value join(Value.Text delimiter, List<Value> items, Call call) {
    List<Value> parts = new ArrayList<>();
    for (Value item : items) {
      if (!parts.isEmpty() && !delimiter.text().isEmpty()) {
        parts.add(delimiter);
      }
      parts.add(item);
    }
    return DynamicReferences.in(Value.Interpolated.of(parts, call.span()));
  }

  /** {@code Fn::Base64} of a text. */
  static Value base64(Call call) {
    return Distribution.over(
        call.value(call.argument()),
        value ->
            value instanceof Value.Text text
                ? new Value.Text(encoded(text.text()), text.origin())
                : call.open(value, "a text"));
  }

  private static String encoded(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** {@code Fn::ToJsonString} of a map or list. */
  static Value json(Call call) {
    Value value = call.value(call.argument());
    return value instanceof Value.Mapping || value instanceof Value.Sequence
        ? JsonParts.of(value, call.span())
        : call.open(value, "a map or a list");
  }
}
