package io.sagelint.parse.cloudformation;

import io.sagelint.model.Hop;
import io.sagelint.model.Origin;
import io.sagelint.model.Scalars;
import io.sagelint.model.Value;
import io.sagelint.model.Variable;
import io.sagelint.read.Node;
import io.sagelint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The template's parameters: what is given, else the default, else the allowed values, else
 * unknown.
 */
record Parameters(Template template, Arguments arguments) {

  boolean declares(String name) {
    return template.entry("Parameters", name).isPresent();
  }

  /** The value of a declared parameter, used at {@code use}. */
  Value value(String name, Span use) {
    Node.Entry entry = template.entry("Parameters", name).orElseThrow();
    if (!(entry.value() instanceof Node.Mapping declaration)) {
      return unknown("parameter " + name + " is not declared as a mapping", name, use);
    }
    String type = declaration.get("Type").map(Parameters::text).orElse("String");
    Hop declared = new Hop("parameter " + name, entry.key().span());
    if (type.startsWith("AWS::SSM::Parameter::Value<")) {
      return unknown("parameter " + name + " is read from Systems Manager", name, use)
          .via(use, declared);
    }
    if (arguments.fix(name)) {
      return fixed(name, declaration, type, declared, use);
    }
    Value unset =
        declaration
            .get("Default")
            .map(given -> given(given, type, use, "default of parameter " + name))
            .or(() -> allowed(declaration, name, use))
            .orElseGet(
                () ->
                    unknown("parameter " + name + " has no default", name, use).via(use, declared));
    return new Value.Given(variable(name, declaration), unset, unset.origin());
  }

  private Value fixed(String name, Node.Mapping declaration, String type, Hop declared, Span use) {
    Value unset =
        declaration.get("Default").orElse(null) instanceof Node.Scalar scalar
            ? Literals.of(scalar).via(use, new Hop("default of parameter " + name, scalar.span()))
            : unknown(missing(name), name, use).via(use, declared);
    Value value =
        arguments
            .of(name)
            .map(argument -> Arguments.present(argument.at(use, declared.span()), unset))
            .orElse(unset);
    return isList(type) ? Arguments.split(value) : value;
  }

  private String missing(String name) {
    String stack = arguments.call().map(call -> "stack " + call).orElse("the deployment");
    return stack + " does not pass parameter " + name + ", which has no default";
  }

  private static boolean isList(String type) {
    return type.startsWith("List<") || type.equals("CommaDelimitedList");
  }

  /** The parameter as conditions see it. */
  private static Variable variable(String name, Node.Mapping declaration) {
    List<String> allowed = new ArrayList<>();
    if (declaration.get("AllowedValues").orElse(null) instanceof Node.Sequence values) {
      values.items().forEach(value -> allowed.add(Scalars.canonical(text(value))));
    }
    Optional<String> standard =
        declaration
            .get("Default")
            .filter(Node.Scalar.class::isInstance)
            .map(Parameters::text)
            .map(Scalars::canonical);
    boolean pinned = standard.isEmpty() && allowed.size() == 1;
    return new Variable(name, allowed, pinned ? Optional.of(allowed.get(0)) : standard);
  }

  private static Value given(Node node, String type, Span use, String hop) {
    if (node instanceof Node.Scalar scalar) {
      Value value = Literals.used(scalar, use, hop);
      return isList(type) ? Arguments.split(value) : value;
    }
    return new Value.Unknown("a parameter's default is a single value", List.of(), Origin.at(use));
  }

  private static Optional<Value> allowed(Node.Mapping declaration, String name, Span use) {
    List<Value.Branch> branches = new ArrayList<>();
    if (declaration.get("AllowedValues").orElse(null) instanceof Node.Sequence values) {
      for (Node value : values.items()) {
        if (value instanceof Node.Scalar scalar) {
          String hop = "allowed value of parameter " + name;
          branches.add(new Value.Branch(scalar.text(), Literals.used(scalar, use, hop)));
        }
      }
    }
    if (branches.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        branches.size() == 1
            ? branches.get(0).value()
            : new Value.Choice(name, List.copyOf(branches), Origin.at(use)));
  }

  private static Value.Unknown unknown(String reason, String name, Span use) {
    return new Value.Unknown(reason, List.of(name), Origin.at(use));
  }

  private static String text(Node node) {
    return node instanceof Node.Scalar scalar ? scalar.text() : "";
  }
}
