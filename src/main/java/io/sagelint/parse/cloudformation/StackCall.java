package io.sagelint.parse.cloudformation;

import io.sagelint.model.Origin;
import io.sagelint.model.Value;
import io.sagelint.read.Node;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A resource that nests a template: {@code AWS::CloudFormation::Stack}, or SAM's {@code
 * AWS::Serverless::Application}.
 *
 * @param key the logical id
 * @param locating the property that names the template
 */
record StackCall(Node.Scalar key, Node.Mapping body, String locating) {
  private static final Map<String, String> LOCATING =
      Map.of(
          "AWS::CloudFormation::Stack", "TemplateURL", "AWS::Serverless::Application", "Location");

  /** Past this many parts a text is no parameter: CloudFormation takes 4,096 bytes. */
  private static final int MAX_PARTS = 4_096;

  /** The call that a resource is; empty if it is none. */
  static Optional<StackCall> of(Node.Entry resource) {
    if (resource.value() instanceof Node.Mapping body
        && body.get("Type").orElse(null) instanceof Node.Scalar type) {
      return Optional.ofNullable(LOCATING.get(type.text()))
          .map(locating -> new StackCall(resource.key(), body, locating));
    }
    return Optional.empty();
  }

  String id() {
    return key.text();
  }

  /** The condition it is deployed under. */
  Optional<String> condition() {
    return body.get("Condition").orElse(null) instanceof Node.Scalar name
        ? Optional.of(name.text())
        : Optional.empty();
  }

  /** Where its template is; the CDK says the file beside the URL that it will have. */
  Value location(Intrinsics in) {
    return member(body, "Metadata")
        .flatMap(metadata -> member(metadata, "aws:asset:path"))
        .or(() -> member(body, "Properties").flatMap(properties -> member(properties, locating)))
        .map(node -> in.value(node, key.span()))
        .orElseGet(() -> new Value.Absent(Origin.at(key.span())));
  }

  /** What it passes to the parameters of its template. */
  Arguments arguments(Template child, Intrinsics in) {
    Value passed =
        member(body, "Properties")
            .flatMap(properties -> member(properties, "Parameters"))
            .map(node -> in.value(node, key.span()))
            .orElseGet(() -> new Value.Absent(Origin.at(key.span())));
    Map<String, Argument> given = new HashMap<>();
    for (Node.Entry parameter : child.section("Parameters")) {
      String name = parameter.key().text();
      Value value = bounded(member(passed, name), name);
      String words = "passed by stack " + id();
      given.put(name, new Argument(value, words, Optional.of(value.span())));
    }
    return new Arguments(given, Optional.of(id()));
  }

  private static Optional<Node> member(Node node, String name) {
    return node instanceof Node.Mapping mapping ? mapping.get(name) : Optional.empty();
  }

  private static Value member(Value value, String name) {
    if (value instanceof Value.Conditional choice) {
      return Value.Conditional.of(
          choice.condition(),
          member(choice.whenTrue(), name),
          member(choice.whenFalse(), name),
          choice.origin());
    }
    if (value instanceof Value.Mapping mapping) {
      return mapping
          .get(name)
          .map(Value.Property::value)
          .or(mapping::rest)
          .orElseGet(() -> new Value.Absent(Origin.at(mapping.head())));
    }
    return value instanceof Value.Null ? new Value.Absent(value.origin()) : value;
  }

  /** Stacks in stacks may double a text at every level. */
  private static Value bounded(Value value, String name) {
    String reason = "the value of parameter " + name + " is too long";
    return parts(value, MAX_PARTS) < 0
        ? new Value.Unknown(reason, List.of(name), Origin.at(value.span()))
        : value;
  }

  /** What is left of a number of parts, negative if it is not enough. */
  private static int parts(Value value, int left) {
    if (left < 0) {
      return left;
    }
    if (value instanceof Value.Text text) {
      return left - 1 - text.text().length();
    }
    if (value instanceof Value.Conditional choice) {
      return parts(choice.whenFalse(), parts(choice.whenTrue(), left - 1));
    }
    int rest = left - 1;
    if (value instanceof Value.Interpolated text) {
      for (Value part : text.parts()) {
        rest = parts(part, rest);
      }
    }
    if (value instanceof Value.Sequence list) {
      for (Value item : list.items()) {
        rest = parts(item, rest);
      }
    }
    return rest;
  }
}
