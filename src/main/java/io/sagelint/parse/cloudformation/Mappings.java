package io.sagelint.parse.cloudformation;

import io.sagelint.model.Formula;
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
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * {@code Fn::FindInMap}: a key that is a parameter makes a choice of all entries that the author
 * wrote for it.
 *
 * @param values gives what a node evaluates to
 */
record Mappings(Template template, BiFunction<Node, Span, Value> values) {

  /** The entry that the arguments name; {@code otherwise} if there is none. */
  Value find(List<Value> keys, Optional<Value> otherwise, Span use) {
    return entry(
        keys.get(0),
        template.section("Mappings"),
        otherwise,
        use,
        mapping -> {
          return entry(
              keys.get(1),
              entries(mapping),
              otherwise,
              use,
              second -> {
                return entry(
                    keys.get(2),
                    entries(second),
                    otherwise,
                    use,
                    found -> {
                      String hop = "entry " + found.key().text() + " of mapping";
                      return values
                          .apply(found.value(), use)
                          .via(use, new Hop(hop, found.value().span()));
                    });
              });
        });
  }

  private static List<Node.Entry> entries(Node.Entry entry) {
    return entry.value() instanceof Node.Mapping mapping ? mapping.entries() : List.of();
  }

  private static Value entry(
      Value key,
      List<Node.Entry> entries,
      Optional<Value> otherwise,
      Span use,
      Function<Node.Entry, Value> found) {
    if (key instanceof Value.Conditional choice) {
      return Value.Conditional.of(
          choice.condition(),
          entry(choice.whenTrue(), entries, otherwise, use, found),
          entry(choice.whenFalse(), entries, otherwise, use, found),
          new Origin(use, choice.origin().hops()));
    }
    if (key instanceof Value.Given given) {
      return among(given.variable(), entries, otherwise, use, found);
    }
    Optional<String> name = Scalars.canonical(key);
    if (name.isEmpty()) {
      return open("the key of a mapping is not known", false, use);
    }
    for (Node.Entry entry : entries) {
      if (Scalars.canonical(entry.key().text()).equals(name.get())) {
        return found.apply(entry);
      }
    }
    return otherwise.orElseGet(() -> open("the mapping has no entry " + name.get(), false, use));
  }

  /** A deployment with a key that has no entry is refused, so it is left out of the judgement. */
  private static Value among(
      Variable variable,
      List<Node.Entry> entries,
      Optional<Value> otherwise,
      Span use,
      Function<Node.Entry, Value> found) {
    Value rest = otherwise.orElseGet(() -> open("the mapping has no such entry", true, use));
    List<Node.Entry> possible = new ArrayList<>();
    for (Node.Entry entry : entries) {
      String name = Scalars.canonical(entry.key().text());
      if (variable.allowed().isEmpty() || variable.allowed().contains(name)) {
        possible.add(0, entry);
      }
    }
    for (Node.Entry entry : possible) {
      Formula chosen = new Formula.Equals(variable, Scalars.canonical(entry.key().text()));
      rest = Value.Conditional.of(chosen, found.apply(entry), rest, Origin.at(use));
    }
    return rest;
  }

  private static Value open(String reason, boolean refused, Span use) {
    return new Value.Unknown(reason, List.of(), refused, Origin.at(use));
  }
}
