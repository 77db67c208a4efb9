package io.sagelint.parse.cloudformation;

import io.sagelint.model.Formula;
import io.sagelint.model.Hop;
import io.sagelint.model.Origin;
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

/**
 * The stacks that a template nests, each made when it is asked for: a stack may take what another
 * one gives.
 */
final class NestedStacks implements StackOutputs {
  private static final String OUTPUTS = "Outputs.";

  /**
   * What a stack is made of under a condition of the author.
   *
   * @param child empty if the template is not at hand
   * @param open why it is not
   * @param needs what would help
   */
  record Alternative(Formula condition, Optional<Deployment> child, String open, String needs) {}

  private final Template template;
  private final Nesting nesting;
  private final Map<String, List<Alternative>> made = new HashMap<>();
  private final Set<String> underway = new HashSet<>();
  private Intrinsics intrinsics;

  NestedStacks(Template template, Nesting nesting) {
    this.template = template;
    this.nesting = nesting;
  }

  /** The second half of the constructor: each of the two needs the other. */
  void evaluateWith(Intrinsics evaluator) {
    this.intrinsics = evaluator;
  }

  /** Whether a template, as it is written, nests any other. */
  static boolean isCaller(Template template) {
    for (Node.Entry entry : template.section("Resources")) {
      if (StackCall.of(entry).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** The templates of all nested stacks that are at hand. */
  List<Deployment> children() {
    List<Deployment> children = new ArrayList<>();
    for (Node.Entry entry : template.section("Resources")) {
      StackCall.of(entry)
          .ifPresent(call -> made(call).forEach(made -> made.child().ifPresent(children::add)));
    }
    return children;
  }

  /** The names of the nested stacks whose templates are not at hand. */
  List<Span> unread() {
    List<Span> unread = new ArrayList<>();
    for (Node.Entry entry : template.section("Resources")) {
      StackCall.of(entry)
          .filter(call -> made(call).stream().anyMatch(made -> made.child().isEmpty()))
          .ifPresent(call -> unread.add(call.key().span()));
    }
    return unread;
  }

  @Override
  public Optional<Value> value(String logicalId, String attribute, Span use) {
    if (!attribute.startsWith(OUTPUTS)) {
      return Optional.empty();
    }
    String name = attribute.substring(OUTPUTS.length());
    return template
        .entry("Resources", logicalId)
        .flatMap(StackCall::of)
        .map(call -> output(call, name, use));
  }

  private Value output(StackCall call, String name, Span use) {
    if (underway.contains(call.id())) {
      String reason = "stack " + call.id() + " takes part in a circle of stacks";
      return new Value.Unknown(reason, List.of(), Origin.at(use));
    }
    Value value = null;
    for (Alternative made : made(call)) {
      Value one =
          made.child()
              .map(child -> child.output(call.id(), name, use))
              .orElseGet(
                  () -> new Value.Unknown(made.open(), List.of(made.needs()), Origin.at(use)));
      value =
          value == null ? one : Value.Conditional.of(made.condition(), one, value, Origin.at(use));
    }
    return value;
  }

  /** At least one alternative; their conditions exclude each other. */
  private List<Alternative> made(StackCall call) {
    List<Alternative> known = made.get(call.id());
    if (known != null || !underway.add(call.id())) {
      return known == null ? List.of() : known;
    }
    List<Alternative> alternatives = new ArrayList<>();
    add(call, call.location(intrinsics), Formula.TRUE, alternatives);
    underway.remove(call.id());
    made.put(call.id(), alternatives);
    return alternatives;
  }

  private void add(StackCall call, Value location, Formula when, List<Alternative> out) {
    if (location instanceof Value.Conditional choice) {
      add(call, choice.whenTrue(), when.and(choice.condition()), out);
      add(call, choice.whenFalse(), when.and(choice.condition().not()), out);
    } else {
      out.add(alternative(call, location, when));
    }
  }

  private Alternative alternative(StackCall call, Value value, Formula when) {
    Optional<TemplateLocation> location = TemplateLocation.of(value);
    if (location.isEmpty()) {
      String open = "it is not known which template stack " + call.id() + " is made from";
      return new Alternative(when, Optional.empty(), open, call.id());
    }
    String shown = location.get().shown();
    TemplateLibrary.Answer answer =
        nesting.shared().library.find(call.key().span().file(), location.get());
    String open = "the template of stack " + call.id() + ", " + shown + ", " + answer.reason();
    Optional<Template> child = answer.root().flatMap(Template::of);
    if (child.isEmpty()) {
      return new Alternative(when, Optional.empty(), open, shown);
    }
    Nesting below = below(call, when);
    return below
        .refuses(child.get(), call.key().span())
        .map(reason -> new Alternative(when, Optional.<Deployment>empty(), reason, shown))
        .orElseGet(
            () -> new Alternative(when, Optional.of(deploy(call, child.get(), below)), "", ""));
  }

  private Nesting below(StackCall call, Formula when) {
    Formula deployed =
        call.condition().map(intrinsics.conditions()::named).orElse(Formula.TRUE).and(when);
    Hop hop = new Hop("called by stack " + call.id(), call.key().span());
    return nesting.below(template, call.id(), deployed, hop);
  }

  private Deployment deploy(StackCall call, Template child, Nesting below) {
    return new Deployment(child, call.arguments(child, intrinsics), below);
  }
}
