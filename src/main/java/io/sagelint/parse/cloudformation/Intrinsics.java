package io.sagelint.parse.cloudformation;

import io.sagelint.model.Hop;
import io.sagelint.model.Origin;
import io.sagelint.model.Scalars;
import io.sagelint.model.Scenario;
import io.sagelint.model.Value;
import io.sagelint.model.Variable;
import io.sagelint.read.Node;
import io.sagelint.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Properties and the functions in them, resolved as far as the template decides; see "Intrinsic
 * function reference" in the CloudFormation Template Reference.
 */
final class Intrinsics {
  private final Template template;
  private final Parameters parameters;
  private final Conditions conditions;
  private final StackOutputs outputs;

  Intrinsics(Template template, Arguments arguments, StackOutputs outputs) {
    this.template = template;
    this.outputs = outputs;
    this.parameters = new Parameters(template, arguments);
    this.conditions = new Conditions(template, node -> value(node, node.span()));
  }

  /**
   * The value a node gives.
   *
   * @param head the few characters that name the node: its key, or its first key in a list
   */
  Value value(Node node, Span head) {
    if (node instanceof Node.Scalar scalar) {
      return Literals.of(scalar);
    }
    if (node instanceof Node.Sequence list) {
      return sequence(list);
    }
    Node.Mapping mapping = (Node.Mapping) node;
    if (mapping.entries().size() == 1 && isFunction(mapping.entries().get(0).key().text())) {
      return call(mapping.entries().get(0), mapping.span());
    }
    return mapping(mapping, head);
  }

  private Value sequence(Node.Sequence list) {
    List<Value> items = new ArrayList<>();
    for (Node item : list.items()) {
      Value value = value(item, firstKey(item));
      if (!(value instanceof Value.Absent)) {
        items.add(value);
      }
    }
    return new Value.Sequence(List.copyOf(items), Origin.at(list.span()));
  }

  private static Span firstKey(Node item) {
    return item instanceof Node.Mapping mapping && !mapping.entries().isEmpty()
        ? mapping.entries().get(0).key().span()
        : item.span();
  }

  private Value mapping(Node.Mapping mapping, Span head) {
    List<Value.Property> properties = new ArrayList<>();
    Optional<Value.Unknown> rest = Optional.empty();
    for (Node.Entry entry : mapping.entries()) {
      String name = entry.key().text();
      if (isFunction(name)) {
        rest = Optional.of(notEvaluated(name, entry.key().span()));
      } else {
        Value value = value(entry.value(), entry.key().span());
        properties.add(new Value.Property(name, entry.key().span(), value));
      }
    }
    return new Value.Mapping(List.copyOf(properties), rest, head, Origin.at(mapping.span()));
  }

  private static boolean isFunction(String key) {
    return key.startsWith("Fn::") || key.equals("Ref");
  }

  private Value call(Node.Entry call, Span span) {
    return switch (call.key().text()) {
      case "Ref" -> ref(call.value(), span);
      case "Fn::GetAtt" -> getAtt(call.value(), span);
      case "Fn::If" -> branch(call.value(), span);
      case "Fn::FindInMap" -> findInMap(call.value(), span);
      case "Fn::Select" -> select(call.value(), span);
      case "Fn::Split" -> split(call.value(), span);
      case "Fn::Sub" -> sub(call.value(), span);
      case "Fn::Join" -> join(call.value(), span);
      case "Fn::ImportValue" ->
          new Value.Unknown(
              "it is imported from another stack", names(call.value()), Origin.at(span));
      default -> notEvaluated(call.key().text(), span);
    };
  }

  /** The conditions of the template. */
  Conditions conditions() {
    return conditions;
  }

  private Value branch(Node argument, Span span) {
    if (!(argument instanceof Node.Sequence list && list.items().size() == 3)) {
      return notEvaluated("Fn::If", span);
    }
    String name = list.items().get(0) instanceof Node.Scalar scalar ? scalar.text() : "";
    List<Hop> hops =
        conditions
            .definition(name)
            .map(at -> List.of(new Hop("condition " + name, at)))
            .orElse(List.of());
    return Value.Conditional.of(
        conditions.named(name),
        value(list.items().get(1), firstKey(list.items().get(1))),
        value(list.items().get(2), firstKey(list.items().get(2))),
        new Origin(span, hops));
  }

  private Value findInMap(Node argument, Span span) {
    if (!(argument instanceof Node.Sequence list && list.items().size() >= 3)) {
      return notEvaluated("Fn::FindInMap", span);
    }
    List<Value> keys = new ArrayList<>();
    for (Node key : list.items().subList(0, 3)) {
      keys.add(value(key, key.span()));
    }
    Optional<Value> otherwise = Optional.empty();
    if (list.items().size() > 3 && list.items().get(3) instanceof Node.Mapping options) {
      otherwise = options.get("DefaultValue").map(node -> value(node, node.span()));
    }
    return new Mappings(template, this::value).find(keys, otherwise, span);
  }

  private Value select(Node argument, Span span) {
    if (!(argument instanceof Node.Sequence list && list.items().size() == 2)) {
      return notEvaluated("Fn::Select", span);
    }
    Value index = Scenario.byDefault().settle(value(list.items().get(0), span));
    Value from = Scenario.byDefault().settle(value(list.items().get(1), span));
    if (from instanceof Value.Sequence items) {
      for (int i = 0; i < items.items().size(); i++) {
        if (Scalars.canonical(index).equals(Optional.of(String.valueOf(i)))) {
          return items.items().get(i);
        }
      }
    }
    return from instanceof Value.Unknown ? from : notEvaluated("Fn::Select", span);
  }

  private Value split(Node argument, Span span) {
    if (!(argument instanceof Node.Sequence list
        && list.items().size() == 2
        && list.items().get(0) instanceof Node.Scalar delimiter)) {
      return notEvaluated("Fn::Split", span);
    }
    Value text = Scenario.byDefault().settle(value(list.items().get(1), span));
    if (!(text instanceof Value.Text known) || delimiter.text().isEmpty()) {
      return text instanceof Value.Unknown ? text : notEvaluated("Fn::Split", span);
    }
    List<Value> parts = new ArrayList<>();
    for (String part : known.text().split(Pattern.quote(delimiter.text()), -1)) {
      parts.add(new Value.Text(part, known.origin()));
    }
    return new Value.Sequence(List.copyOf(parts), known.origin());
  }

  private Value ref(Node argument, Span span) {
    return named(argument instanceof Node.Scalar scalar ? scalar.text() : "", span);
  }

  private Value named(String name, Span span) {
    if (name.equals("AWS::NoValue")) {
      return new Value.Absent(Origin.at(span));
    }
    if (parameters.declares(name)) {
      return parameters.value(name, span);
    }
    return reference(name, "", span);
  }

  private Value getAtt(Node argument, Span span) {
    List<String> parts = names(argument);
    String first = parts.isEmpty() ? "" : parts.get(0);
    int dot = first.indexOf('.');
    String attribute = parts.size() > 1 ? parts.get(1) : dot < 0 ? "" : first.substring(dot + 1);
    return reference(dot < 0 ? first : first.substring(0, dot), attribute, span);
  }

  private Value sub(Node argument, Span span) {
    Node text = argument;
    Map<String, Value> given = new HashMap<>();
    if (argument instanceof Node.Sequence list && list.items().size() == 2) {
      text = list.items().get(0);
      if (list.items().get(1) instanceof Node.Mapping names) {
        for (Node.Entry name : names.entries()) {
          given.put(name.key().text(), value(name.value(), name.key().span()));
        }
      }
    }
    return text instanceof Node.Scalar scalar
        ? Substitution.of(scalar.text(), span, name -> substitute(name, given, span))
        : notEvaluated("Fn::Sub", span);
  }

  private Value substitute(String name, Map<String, Value> given, Span span) {
    Value value = given.get(name);
    if (value != null) {
      return value;
    }
    int dot = name.indexOf('.');
    return dot < 0
        ? named(name, span)
        : reference(name.substring(0, dot), name.substring(dot + 1), span);
  }

  private Value join(Node argument, Span span) {
    if (!(argument instanceof Node.Sequence list
        && list.items().size() == 2
        && list.items().get(0) instanceof Node.Scalar delimiter
        && list.items().get(1) instanceof Node.Sequence items)) {
      return notEvaluated("Fn::Join", span);
    }
    List<Value> parts = new ArrayList<>();
    for (Node item : items.items()) {
      Value part = value(item, item.span());
      if (!(part instanceof Value.Absent)) {
        if (!parts.isEmpty() && !delimiter.text().isEmpty()) {
          parts.add(new Value.Text(delimiter.text(), Origin.at(span)));
        }
        parts.add(part);
      }
    }
    return Value.Interpolated.of(parts, span);
  }

  private Value reference(String logicalId, String attribute, Span span) {
    Optional<String> type = template.resourceType(logicalId);
    Optional<Value> output = outputs.value(logicalId, attribute, span);
    if (output.isPresent()) {
      return output.get();
    }
    if (type.isPresent()) {
      return new Value.Reference(type.get(), logicalId, attribute, Origin.at(span));
    }
    if (logicalId.startsWith("AWS::")) {
      String reason = logicalId + " is known when the stack is deployed";
      Value open = new Value.Unknown(reason, List.of(logicalId), Origin.at(span));
      Variable variable = new Variable(logicalId, List.of(), Optional.empty());
      return new Value.Given(variable, open, open.origin());
    }
    String reason = "`" + logicalId + "` is neither a parameter nor a resource of this template";
    return new Value.Unknown(reason, List.of(logicalId), Origin.at(span));
  }

  private static List<String> names(Node argument) {
    List<String> names = new ArrayList<>();
    List<Node> nodes = argument instanceof Node.Sequence list ? list.items() : List.of(argument);
    for (Node node : nodes) {
      if (node instanceof Node.Scalar scalar) {
        names.add(scalar.text());
      }
    }
    return List.copyOf(names);
  }

  private static Value.Unknown notEvaluated(String function, Span span) {
    return new Value.Unknown(function + " is not evaluated yet", List.of(), Origin.at(span));
  }
}
