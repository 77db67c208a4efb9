package io.sagelint.parse.terraform;

import io.sagelint.model.Formula;
import io.sagelint.model.Hop;
import io.sagelint.model.Origin;
import io.sagelint.model.Scalars;
import io.sagelint.model.Truth;
import io.sagelint.model.Value;
import io.sagelint.parse.terraform.function.Spread;
import io.sagelint.read.hcl.Step;
import io.sagelint.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The instances that {@code count} or {@code for_each} makes of a block. If their keys are not
 * known, one instance without a key stands for all there may be.
 */
record Repetition(Declarations.LocatedBlock block, Scope scope) {
  /** Beyond this many, one instance stands for all: their keys make no difference worth reading. */
  private static final int MAX_KEYS = 256;

  /**
   * One instance.
   *
   * @param key in brackets as addresses have it, or empty
   * @param element the key as a name or number; empty if it is not known or there is none
   * @param scope with {@code count} or {@code each}
   * @param open why it is not known whether there is this instance, if it is not
   * @param condition when there is this instance, beside {@code deployed}
   */
  record Instance(
      String key,
      Optional<String> element,
      Scope scope,
      Truth deployed,
      Optional<Value.Unknown> open,
      Formula condition) {
    Instance when(Formula needed) {
      return new Instance(key, element, scope, deployed, open, condition.and(needed));
    }
  }

  static boolean isSingle(Declarations.LocatedBlock block) {
    return block.attribute("count").isEmpty() && block.attribute("for_each").isEmpty();
  }

  /** The instances in order. */
  List<Instance> instances() {
    Optional<Declarations.Located> count = block.attribute("count");
    if (count.isPresent()) {
      return instances(scope.value(count.get()), count.get().span(), this::counted);
    }
    return block
        .attribute("for_each")
        .map(written -> instances(scope.value(written), written.span(), this::forEach))
        .orElseGet(
            () ->
                List.of(
                    new Instance(
                        "", Optional.empty(), scope, Truth.TRUE, Optional.empty(), Formula.TRUE)));
  }

  /** One instance for all there may be, for when nothing is known of them. */
  List<Instance> open() {
    Value.Unknown itself =
        Scope.unknown("it depends on itself", block.header().text(), block.header());
    return List.of(symbolic(itself, block.header(), Truth.UNKNOWN));
  }

  private List<Instance> instances(
      Value repeated, Span at, BiFunction<Value, Span, List<Instance>> known) {
    if (repeated instanceof Value.Given given) {
      return instances(given.unset(), at, known);
    }
    if (!(repeated instanceof Value.Conditional choice)) {
      return known.apply(repeated, at);
    }
    List<Instance> all = new ArrayList<>();
    List<Instance> others = new ArrayList<>(instances(choice.whenFalse(), at, known));
    for (Instance one : instances(choice.whenTrue(), at, known)) {
      boolean always = others.removeIf(other -> isCounted() && other.key().equals(one.key()));
      all.add(always ? one : one.when(choice.condition()));
    }
    others.forEach(other -> all.add(other.when(choice.condition().not())));
    return all;
  }

  private boolean isCounted() {
    return block.attribute("count").isPresent();
  }

  private List<Instance> counted(Value count, Span at) {
    Optional<Integer> number = Scalars.canonical(count).flatMap(Repetition::number);
    if (number.isEmpty() || number.get() > MAX_KEYS) {
      return List.of(symbolic(count, at, number.isPresent() ? Truth.TRUE : Truth.UNKNOWN));
    }
    List<Instance> instances = new ArrayList<>();
    for (int i = 0; i < number.get(); i++) {
      Value index = new Value.Num(String.valueOf(i), Origin.at(at));
      instances.add(instance(String.valueOf(i), "[" + i + "]", counter(index, at)));
    }
    return instances;
  }

  private static Optional<Integer> number(String text) {
    try {
      return Optional.of(Integer.parseInt(text));
    } catch (NumberFormatException notWhole) {
      return Optional.empty();
    }
  }

  private List<Instance> forEach(Value collection, Span at) {
    Optional<Elements> elements = Elements.of(collection);
    if (elements.isEmpty() || elements.get().entries().size() > MAX_KEYS) {
      return List.of(symbolic(collection, at, elements.isPresent() ? Truth.TRUE : Truth.UNKNOWN));
    }
    List<Instance> instances = new ArrayList<>();
    for (Elements.Entry entry : elements.get().entries()) {
      String key = entry.key().text();
      Value each = Elements.pair(entry.key(), entry.value(), at);
      Scope inside = scope.with("each", each).withElement(element(key));
      instances.add(instance(key, "[" + quoted(key) + "]", inside));
    }
    if (elements.get().open().isPresent()) {
      instances.add(symbolic(elements.get().open().get(), at, Truth.UNKNOWN));
    }
    return instances;
  }

  private Optional<Definition> element(String key) {
    return block
        .attribute("for_each")
        .map(written -> Definition.of(scope.module(), scope, written))
        .flatMap(all -> all.at(List.of(new Step.Attr(key, 0, 0))));
  }

  private static Instance instance(String element, String key, Scope scope) {
    return new Instance(
        key, Optional.of(element), scope, Truth.TRUE, Optional.empty(), Formula.TRUE);
  }

  /** Keeps addresses readable whatever the key holds. */
  private static String quoted(String key) {
    return '"' + key.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }

  private Scope counter(Value index, Span at) {
    Value.Property property = new Value.Property("index", at, index);
    return scope.with("count", Surroundings.object(List.of(property), Optional.empty(), at));
  }

  private Instance symbolic(Value repeated, Span at, Truth deployed) {
    Value.Unknown why = why(repeated, at);
    Value element = Spread.is(repeated) ? Spread.one(repeated) : why;
    Scope inside = counter(why, at).with("each", Elements.pair(why, element, at));
    Optional<Value.Unknown> open = deployed == Truth.UNKNOWN ? Optional.of(why) : Optional.empty();
    return new Instance("", Optional.empty(), inside, deployed, open, Formula.TRUE);
  }

  private Value.Unknown why(Value repeated, Span at) {
    Value.Unknown open =
        repeated instanceof Value.Choice choice
            ? Scope.unknown("it depends on " + choice.variable(), choice.variable(), at)
            : Scalars.unresolved(repeated);
    String reason = "how often " + block.label(block.block().labels().size() - 1);
    return new Value.Unknown(
        reason + " is made is not known: " + open.reason(), open.needs(), open.origin());
  }

  /**
   * What all instances are as one value: a list for {@code count}, a map for {@code for_each};
   * empty if it is not known which there are.
   */
  static Optional<Value> all(
      Declarations.LocatedBlock block,
      List<Instance> instances,
      Span use,
      Function<Instance, Value> value) {
    Set<Formula> conditions = new LinkedHashSet<>();
    instances.forEach(one -> conditions.add(one.condition()));
    conditions.remove(Formula.TRUE);
    boolean open = instances.stream().anyMatch(one -> one.element().isEmpty());
    if (open || conditions.size() > 1) {
      return Optional.empty();
    }
    Value all = collection(block, instances, use, value);
    if (conditions.isEmpty()) {
      return Optional.of(all);
    }
    List<Instance> always =
        instances.stream().filter(one -> one.condition().equals(Formula.TRUE)).toList();
    Formula condition = conditions.iterator().next();
    Value least = collection(block, always, use, value);
    return Optional.of(Value.Conditional.of(condition, all, least, Origin.at(use)));
  }

  private static Value collection(
      Declarations.LocatedBlock block,
      List<Instance> instances,
      Span use,
      Function<Instance, Value> value) {
    List<Value.Property> byKey = new ArrayList<>();
    for (Instance one : instances) {
      byKey.add(new Value.Property(one.element().orElse(""), use, value.apply(one)));
    }
    return block.attribute("count").isPresent()
        ? new Value.Sequence(byKey.stream().map(Value.Property::value).toList(), Origin.at(use))
        : Surroundings.object(byKey, Optional.empty(), use);
  }

  /** A hop for a part of a collection. */
  static Hop hop(String key, Span span) {
    return new Hop("value for \"" + key + "\"", span);
  }
}
