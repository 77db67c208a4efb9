package io.sagelint.parse.cloudformation;

import io.sagelint.model.Formula;
import io.sagelint.model.Hop;
import io.sagelint.model.Origin;
import io.sagelint.model.Scalars;
import io.sagelint.model.Scenario;
import io.sagelint.model.SecretTexts;
import io.sagelint.model.Value;
import io.sagelint.read.Node;
import io.sagelint.source.SourceFile;
import io.sagelint.source.Span;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A template with what is given to its parameters. */
final class Deployment {
  private final Template template;
  private final Nesting nesting;
  private final Parameters parameters;
  private final Intrinsics intrinsics;
  private final NestedStacks stacks;

  Deployment(Template written, Arguments arguments, Nesting nesting) {
    SourceFile file = written.root().span().file();
    TemplateLibrary library = nesting.shared().library;
    this.nesting = nesting;
    this.template =
        Expansion.isNeeded(written)
            ? Expansion.of(written, before(written, arguments), library.includes(file))
            : written;
    this.parameters = new Parameters(template, arguments);
    this.stacks = new NestedStacks(template, nesting);
    this.intrinsics =
        new Intrinsics(
            template,
            nesting.path(),
            arguments,
            stacks,
            new OtherStacks(library.app(file), nesting.shared().producers));
    stacks.evaluateWith(intrinsics);
  }

  /** What evaluates in the template before there are nested stacks. */
  private Intrinsics before(Template written, Arguments arguments) {
    StackOutputs none = (logicalId, attribute, use) -> Optional.empty();
    return new Intrinsics(written, nesting.path(), arguments, none, OtherStacks.NONE);
  }

  Template template() {
    return template;
  }

  Nesting nesting() {
    return nesting;
  }

  Intrinsics intrinsics() {
    return intrinsics;
  }

  NestedStacks stacks() {
    return stacks;
  }

  /** The texts of parameters that the template does not want to be shown. */
  Set<String> secrets() {
    Set<String> secrets = new LinkedHashSet<>();
    for (Node.Entry parameter : template.section("Parameters")) {
      if (parameter.value() instanceof Node.Mapping declared
          && declared.get("NoEcho").orElse(null) instanceof Node.Scalar hidden
          && hidden.text().equalsIgnoreCase("true")) {
        Span name = parameter.key().span();
        SecretTexts.gather(parameters.value(parameter.key().text(), name), secrets);
        declared
            .get("Default")
            .ifPresent(node -> SecretTexts.gather(intrinsics.value(node, name), secrets));
      }
    }
    return secrets;
  }

  /** When a resource or output with a condition is there. */
  Formula condition(Node.Mapping body) {
    return body.get("Condition").orElse(null) instanceof Node.Scalar name
        ? intrinsics.conditions().named(name.text())
        : Formula.TRUE;
  }

  /** Whether the template has an output of a name. */
  boolean declares(String output) {
    return template.entry("Outputs", output).isPresent();
  }

  /** The output that is exported under a name. */
  Optional<String> exporting(String export) {
    for (Node.Entry output : template.section("Outputs")) {
      if (output.value() instanceof Node.Mapping body
          && body.get("Export").orElse(null) instanceof Node.Mapping exported
          && exported.get("Name").flatMap(this::text).filter(export::equals).isPresent()) {
        return Optional.of(output.key().text());
      }
    }
    return Optional.empty();
  }

  private Optional<String> text(Node node) {
    Value value = intrinsics.value(node, node.span());
    return Scalars.canonical(Scenario.byDefault().settle(value));
  }

  /** What another stack finds under the name of an output. */
  Value output(String stack, String name, Span use) {
    Node.Entry entry = template.entry("Outputs", name).orElse(null);
    if (entry == null || !(entry.value() instanceof Node.Mapping body)) {
      String reason = "the template of stack " + stack + " has no output " + name;
      return new Value.Unknown(reason, List.of(stack + ".Outputs." + name), Origin.at(use));
    }
    Value missing =
        new Value.Unknown("output " + name + " is not made here", List.of(), true, Origin.at(use));
    Value value =
        body.get("Value").map(node -> intrinsics.value(node, entry.key().span())).orElse(missing);
    Hop hop = new Hop("output " + name + " of stack " + stack, value.span());
    return Value.Conditional.of(condition(body), value.via(use, hop), missing, Origin.at(use));
  }
}
