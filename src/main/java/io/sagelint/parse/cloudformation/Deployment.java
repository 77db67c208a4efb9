package io.sagelint.parse.cloudformation;

import io.sagelint.model.Formula;
import io.sagelint.model.Hop;
import io.sagelint.model.Origin;
import io.sagelint.model.Value;
import io.sagelint.read.Node;
import io.sagelint.source.Span;
import java.util.List;
import java.util.Optional;

/** A template with what is given to its parameters. */
final class Deployment {
  private final Template template;
  private final Nesting nesting;
  private final Intrinsics intrinsics;
  private final NestedStacks stacks;

  Deployment(Template written, Arguments arguments, Nesting nesting) {
    StackOutputs none = (logicalId, attribute, use) -> Optional.empty();
    Intrinsics before = new Intrinsics(written, nesting.path(), arguments, none);
    this.template =
        Expansion.of(
            written, before, nesting.shared().library.includes(written.root().span().file()));
    this.nesting = nesting;
    this.stacks = new NestedStacks(template, nesting);
    this.intrinsics = new Intrinsics(template, nesting.path(), arguments, stacks);
    stacks.evaluateWith(intrinsics);
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

  /** When a resource or output with a condition is there. */
  Formula condition(Node.Mapping body) {
    return body.get("Condition").orElse(null) instanceof Node.Scalar name
        ? intrinsics.conditions().named(name.text())
        : Formula.TRUE;
  }

  /** What the stack that nests this template finds under the name of an output. */
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
