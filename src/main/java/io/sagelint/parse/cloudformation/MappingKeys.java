package io.sagelint.parse.cloudformation;

import io.sagelint.model.Formula;
import io.sagelint.model.Gaps;
import io.sagelint.model.Origin;
import io.sagelint.model.Scalars;
import io.sagelint.model.Value;
import io.sagelint.model.Variable;
import io.sagelint.read.Node;
import io.sagelint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One step of {@code Fn::FindInMap}: the entry that a key names, for every value the key may have.
 *
 * @param otherwise the value where there is no such entry
 * @param use where the mapping is used
 */
record MappingKeys(Optional<Value> otherwise, Span use) {

  /** What {@code found} makes of the entry. */
  Value entry(Value key, List<Node.Entry> entries, Function<Node.Entry, Value> found) {
    if (key instanceof Value.Conditional choice) {
      return Value.Conditional.of(
          choice.condition(),
          entry(choice.whenTrue(), entries, found),
          entry(choice.whenFalse(), entries, found),
          new Origin(use, choice.origin().hops()));
    }
    return key instanceof Value.Given given && !given.made()
        ? among(given.variable(), entries, found)
        : Distribution.over(key, one -> known(one, entries, found));
  }

  private Value known(Value key, List<Node.Entry> entries, Function<Node.Entry, Value> found) {
    Optional<String> name = Scalars.canonical(key);
    if (name.isEmpty()) {
      return any(key, entries, found);
    }
    for (Node.Entry entry : entries) {
      if (Scalars.canonical(entry.key().text()).equals(name.get())) {
        return found.apply(entry);
      }
    }
    return otherwise.orElseGet(() -> open("the mapping has no entry " + name.get(), false));
  }

  /** A deployment with a key that has no entry is refused, so it is left out of the judgement. */
  private Value among(
      Variable variable, List<Node.Entry> entries, Function<Node.Entry, Value> found) {
    Value rest = otherwise.orElseGet(() -> open("the mapping has no such entry", true));
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

  /** A key of which only a part is known, or nothing, names one of the entries it fits. */
  private Value any(Value key, List<Node.Entry> entries, Function<Node.Entry, Value> found) {
    Gaps known = known(key);
    List<Value.Branch> branches = new ArrayList<>();
    for (Node.Entry entry : entries) {
      String name = entry.key().text();
      if (known.fit(name)) {
        branches.add(new Value.Branch(name, found.apply(entry)));
      }
    }
    otherwise.ifPresent(value -> branches.add(new Value.Branch("", value)));
    return branches.isEmpty()
        ? open("the mapping has no such entry", false)
        : new Value.Choice(shown(key), List.copyOf(branches), Origin.at(use));
  }

  private static Gaps known(Value key) {
    List<String> pieces = new ArrayList<>(List.of(""));
    List<Value> parts = key instanceof Value.Interpolated text ? text.parts() : List.of(key);
    for (Value part : parts) {
      if (part instanceof Value.Text text) {
        pieces.add(pieces.remove(pieces.size() - 1) + text.text());
      } else {
        pieces.add("");
      }
    }
    return new Gaps(pieces);
  }

  private static String shown(Value key) {
    if (key instanceof Value.Interpolated text) {
      return text.shown();
    }
    Value.Unknown open = Scalars.unresolved(key);
    return open.needs().isEmpty() ? "a key that is not known" : open.needs().get(0);
  }

  private Value open(String reason, boolean refused) {
    return new Value.Unknown(reason, List.of(), refused, Origin.at(use));
  }
}
