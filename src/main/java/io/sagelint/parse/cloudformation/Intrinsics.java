package io.sagelint.parse.cloudformation;

import io.sagelint.model.Origin;
import io.sagelint.model.Value;
import io.sagelint.read.Node;
import io.sagelint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Properties and the functions in them, resolved as far as the template decides; see "Intrinsic
 * function reference" in the CloudFormation Template Reference.
 */
final class Intrinsics {
  private final Template template;
  private final Conditions conditions;
  private final Functions functions;

  /**
   * The functions of a template.
   *
   * @param stack the path of the nested stack it is made for; empty if nothing nests it
   * @param others the stacks beside it
   */
  Intrinsics(
      Template template,
      String stack,
      Arguments arguments,
      StackOutputs outputs,
      OtherStacks others) {
    this.template = template;
    this.conditions = new Conditions(template, stack, node -> value(node, node.span()));
    References references = new References(template, new Parameters(template, arguments), outputs);
    Mappings mappings = new Mappings(template, this::value);
    this.functions = new Functions(references, new Choices(conditions, mappings), others);
  }

  /** The conditions of the template. */
  Conditions conditions() {
    return conditions;
  }

  /**
   * The value a node gives.
   *
   * @param head the few characters that name the node: its key, or its first key in a list
   */
  Value value(Node node, Span head) {
    if (node instanceof Node.Scalar scalar) {
      return written(Literals.of(scalar), scalar);
    }
    if (node instanceof Node.Sequence list) {
      return sequence(list);
    }
    Node.Mapping mapping = (Node.Mapping) node;
    if (mapping.entries().size() == 1 && isCall(mapping.entries().get(0))) {
      return call(mapping.entries().get(0), mapping.span());
    }
    return mapping(mapping, head);
  }

  /** A scalar as a text, whatever else it may be. */
  Value text(Node.Scalar scalar) {
    return written(Literals.text(scalar), scalar);
  }

  private Value written(Value literal, Node.Scalar scalar) {
    return template.hop(scalar).map(hop -> literal.via(scalar.span(), hop)).orElse(literal);
  }

  /** The value of a node that stands in a list. */
  Value item(Node node) {
    return value(node, firstKey(node));
  }

  private Value sequence(Node.Sequence list) {
    List<Value> items = new ArrayList<>();
    for (Node item : list.items()) {
      Value value = item(item);
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
      Span key = entry.key().span();
      if (isCall(entry)) {
        rest = Optional.of(rest(call(entry, key), key));
      } else {
        Value value = value(entry.value(), key);
        properties.add(new Value.Property(entry.key().text(), key, value));
      }
    }
    return new Value.Mapping(List.copyOf(properties), rest, head, Origin.at(mapping.span()));
  }

  private static Value.Unknown rest(Value value, Span key) {
    String reason = "what a function adds beside other keys is not known";
    return value instanceof Value.Unknown unknown
        ? unknown
        : new Value.Unknown(reason, List.of(), Origin.at(key));
  }

  private static boolean isCall(Node.Entry entry) {
    return Functions.isName(entry.key().text());
  }

  private Value call(Node.Entry call, Span span) {
    return functions.apply(new Call(call.key().text(), call.value(), span, this));
  }
}
