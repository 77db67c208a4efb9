package io.sagelint.parse.cloudformation;

import io.sagelint.model.Comparison;
import io.sagelint.model.Formula;
import io.sagelint.model.Truth;
import io.sagelint.model.Value;
import io.sagelint.read.Node;
import io.sagelint.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The conditions of a template as formulas over its parameters; see "Condition functions" in the
 * CloudFormation Template Reference.
 */
final class Conditions {
  private final Template template;
  private final String stack;
  private final Function<Node, Value> values;
  private final Map<String, Formula> known = new HashMap<>();
  private final Set<String> underway = new HashSet<>();

  /**
   * Conditions of a template.
   *
   * @param stack the path of the nested stack it is made for; empty if nothing nests it
   * @param values gives what a node that is compared evaluates to
   */
  Conditions(Template template, String stack, Function<Node, Value> values) {
    this.template = template;
    this.stack = stack;
    this.values = values;
  }

  /** Where a condition is defined. */
  Optional<Span> definition(String name) {
    return template.entry("Conditions", name).map(entry -> entry.key().span());
  }

  /** The condition of a name; one that is not defined, or defined by itself, is taken as it is. */
  Formula named(String name) {
    Formula formula = known.get(name);
    if (formula != null) {
      return formula;
    }
    Optional<Node.Entry> entry = template.entry("Conditions", name);
    if (entry.isEmpty() || !underway.add(name)) {
      return opaque("condition " + name);
    }
    formula = of(entry.get().value());
    underway.remove(name);
    known.put(name, formula);
    return formula;
  }

  /** The formula that a node writes. */
  Formula of(Node node) {
    if (node instanceof Node.Mapping mapping && mapping.entries().size() == 1) {
      Node.Entry call = mapping.entries().get(0);
      List<Node> arguments =
          call.value() instanceof Node.Sequence list ? list.items() : List.of(call.value());
      return switch (call.key().text()) {
        case "Condition" -> named(text(call.value()));
        case "Fn::Not" -> all(arguments).not();
        case "Fn::And" -> all(arguments);
        case "Fn::Or" -> any(arguments);
        case "Fn::Equals" -> equal(arguments, node.span());
        default -> membership(call.key().text(), arguments, node.span());
      };
    }
    return node instanceof Node.Scalar scalar && scalar.asBoolean().isPresent()
        ? new Formula.Constant(scalar.asBoolean().get())
        : opaque(node.span().text());
  }

  private Formula all(List<Node> parts) {
    List<Formula> formulas = new ArrayList<>();
    for (Node part : parts) {
      formulas.add(of(part));
    }
    return Formula.all(formulas);
  }

  private Formula any(List<Node> parts) {
    List<Formula> opposites = new ArrayList<>();
    for (Node part : parts) {
      opposites.add(of(part).not());
    }
    return Formula.all(opposites).not();
  }

  private Formula equal(List<Node> sides, Span span) {
    return sides.size() == 2
        ? Comparison.equal(
            values.apply(sides.get(0)), values.apply(sides.get(1)), here(span.text()))
        : opaque(span.text());
  }

  private Formula membership(String function, List<Node> sides, Span span) {
    Optional<Formula> formula =
        sides.size() == 2
            ? Membership.of(
                function, values.apply(sides.get(0)), values.apply(sides.get(1)), here(span.text()))
            : Optional.empty();
    return formula.orElseGet(() -> opaque(span.text()));
  }

  private Formula opaque(String text) {
    return Comparison.opaque(here(text), Truth.UNKNOWN);
  }

  /** The same words may mean something else in another stack. */
  private String here(String text) {
    return stack.isEmpty() ? text : text + " in stack " + stack;
  }

  private static String text(Node node) {
    return node instanceof Node.Scalar scalar ? scalar.text() : "";
  }
}
