package io.sagelint.parse.terraform;

import io.sagelint.model.Origin;
import io.sagelint.model.Value;
import io.sagelint.parse.terraform.function.Choices;
import io.sagelint.parse.terraform.function.Conversion;
import io.sagelint.parse.terraform.function.Limits;
import io.sagelint.parse.terraform.function.Mistake;
import io.sagelint.parse.terraform.function.Open;
import io.sagelint.parse.terraform.function.Spread;
import io.sagelint.parse.terraform.function.Way;
import io.sagelint.read.hcl.Expression;
import io.sagelint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A {@code for} expression: one result for every item of a collection. */
final class Loop {
  /** One turn: the key and the item that the loop's variables name. */
  private record Turn(Value key, Value item, boolean several) {}

  private final Evaluator around;
  private final Expression.For loop;
  private final Span use;
  private Optional<Value.Unknown> open = Optional.empty();

  private Loop(Evaluator around, Expression.For loop, Span use) {
    this.around = around;
    this.loop = loop;
    this.use = use;
  }

  static Value value(Evaluator around, Expression.For loop, Value collection, Span use) {
    return Choices.each(
        List.of(collection), use, one -> new Loop(around, loop, use).over(one.get(0)));
  }

  private Value over(Value collection) {
    boolean iterable =
        collection instanceof Value.Sequence
            || collection instanceof Value.Mapping
            || Spread.is(collection);
    if (!iterable) {
      return Open.is(collection)
          ? Way.at(use, Open.why(collection))
          : Mistake.of("only lists and maps can be iterated over", use);
    }
    if (collection instanceof Value.Mapping mapping) {
      open = mapping.rest();
    }
    List<Turn> turns = turns(collection);
    return loop.key().isPresent() ? object(turns) : tuple(turns);
  }

  private List<Turn> turns(Value collection) {
    List<Turn> turns = new ArrayList<>();
    if (collection instanceof Value.Mapping mapping) {
      Map<String, Value.Property> sorted = new TreeMap<>();
      mapping.properties().forEach(property -> sorted.put(property.name(), property));
      for (Value.Property property : sorted.values()) {
        Value key = new Value.Text(property.name(), Origin.at(property.key()));
        turns.add(turn(Way.part(key, mapping), property.value(), mapping));
      }
    } else if (collection instanceof Value.Sequence list) {
      boolean set = isSet(loop.collection());
      for (Value item : list.items()) {
        Value index = new Value.Num(String.valueOf(turns.size()), Origin.at(item.span()));
        turns.add(turn(set ? item : index, item, list));
      }
    } else {
      turns.add(turn(Spread.uncounted(collection, use), collection, collection));
    }
    return turns;
  }

  private static Turn turn(Value key, Value item, Value whole) {
    return new Turn(key, Spread.one(Way.part(item, whole)), Spread.is(item));
  }

  /** The items of a set are their own keys; a list does not tell that it was a set. */
  private static boolean isSet(Expression expression) {
    return expression instanceof Expression.FunctionCall call
        && (call.name().equals("toset") || call.name().startsWith("set"));
  }

  private Evaluator inside(Turn turn) {
    Names names = around.names();
    if (loop.keyName().isPresent()) {
      names = names.with(loop.keyName().get(), turn.key());
    }
    return around.with(names.with(loop.valueName(), turn.item()));
  }

  /** Whether the turn counts; if that is not known, so is the number of results. */
  private boolean counts(Evaluator inside) {
    if (loop.condition().isEmpty()) {
      return true;
    }
    Value condition = BooleanOperation.byDefault(inside.value(loop.condition().get()));
    Optional<Boolean> known = Conversion.bool(condition);
    if (known.isEmpty()) {
      note(Open.is(condition) ? Open.why(condition) : Mistake.of("the if is no boolean", use));
    }
    return known.orElse(false);
  }

  private void note(Value.Unknown why) {
    open = open.isPresent() ? open : Optional.of(why);
  }

  private Value tuple(List<Turn> turns) {
    List<Value> items = new ArrayList<>();
    for (Turn turn : turns) {
      Evaluator inside = inside(turn);
      if (counts(inside)) {
        Value item = inside.value(loop.value());
        items.add(turn.several() ? several(item) : item);
      }
    }
    if (open.isPresent()) {
      return Way.at(use, open.get());
    }
    if (items.size() == 1 && turns.get(0).several()) {
      return items.get(0);
    }
    return Limits.check(new Value.Sequence(List.copyOf(items), Origin.at(use)), use);
  }

  /** One result stands for the results of as many turns as a resource has instances. */
  private Value several(Value item) {
    if (item instanceof Value.Reference reference) {
      return Spread.of(reference);
    }
    note(new Value.Unknown("how often this is repeated is not known", List.of(), Origin.at(use)));
    return item;
  }

  private Value object(List<Turn> turns) {
    Map<String, Value.Property> entries = new TreeMap<>();
    Map<String, List<Value>> groups = new TreeMap<>();
    for (Turn turn : turns) {
      Evaluator inside = inside(turn);
      if (!counts(inside)) {
        continue;
      }
      Value item = inside.value(loop.value());
      if (turn.several()) {
        return several(item) instanceof Value.Reference all ? all : Way.at(use, open.get());
      }
      Value key = inside.value(loop.key().get());
      Optional<String> name = Conversion.text(key);
      if (name.isEmpty()) {
        note(Open.is(key) ? Open.why(key) : Mistake.of("this cannot be a key", use));
        continue;
      }
      groups.computeIfAbsent(name.get(), found -> new ArrayList<>()).add(item);
      entries.put(name.get(), new Value.Property(name.get(), key.span(), item));
    }
    return loop.grouping() ? grouped(entries, groups) : single(entries, groups);
  }

  private Value grouped(Map<String, Value.Property> entries, Map<String, List<Value>> groups) {
    if (open.isPresent()) {
      return Way.at(use, open.get());
    }
    entries.replaceAll(
        (name, entry) ->
            new Value.Property(
                name, entry.key(), new Value.Sequence(groups.get(name), Origin.at(use))));
    return mapping(entries);
  }

  private Value single(Map<String, Value.Property> entries, Map<String, List<Value>> groups) {
    for (Map.Entry<String, List<Value>> group : groups.entrySet()) {
      if (group.getValue().size() > 1) {
        return Mistake.of("two items have the key " + group.getKey(), use);
      }
    }
    return mapping(entries);
  }

  private Value mapping(Map<String, Value.Property> entries) {
    Span head = new Span(use.file(), use.start(), Math.min(use.end(), use.start() + 1));
    return Limits.check(
        new Value.Mapping(List.copyOf(entries.values()), open, head, Origin.at(use)), use);
  }
}
