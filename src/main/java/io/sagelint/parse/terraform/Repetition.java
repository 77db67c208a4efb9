package io.sagelint.parse.terraform;

import io.sagelint.model.Hop;
import io.sagelint.model.Origin;
import io.sagelint.model.Scalars;
import io.sagelint.model.Truth;
import io.sagelint.model.Value;
import io.sagelint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
   */
  record Instance(String key, Optional<String> element, Scope scope, Truth deployed) {}

  static boolean isSingle(Declarations.LocatedBlock block) {
    return block.attribute("count").isEmpty() && block.attribute("for_each").isEmpty();
  }

  /** The instances in order. */
  List<Instance> instances() {
    Optional<Declarations.Located> count = block.attribute("count");
    if (count.isPresent()) {
      return counted(count.get());
    }
    return block
        .attribute("for_each")
        .map(this::forEach)
        .orElseGet(() -> List.of(new Instance("", Optional.empty(), scope, Truth.TRUE)));
  }

  /** One instance for all there may be, for when nothing is known of them. */
  List<Instance> open() {
    Value.Unknown itself =
        Scope.unknown("it depends on itself", block.header().text(), block.header());
    return List.of(symbolic(itself, block.header(), Truth.UNKNOWN));
  }

  private List<Instance> counted(Declarations.Located located) {
    Value count = scope.value(located);
    Optional<Integer> number = Scalars.canonical(count).flatMap(Repetition::number);
    if (number.isEmpty() || number.get() > MAX_KEYS) {
      return List.of(
          symbolic(count, located.span(), number.isPresent() ? Truth.TRUE : Truth.UNKNOWN));
    }
    List<Instance> instances = new ArrayList<>();
    for (int i = 0; i < number.get(); i++) {
      Value index = new Value.Num(String.valueOf(i), Origin.at(located.span()));
      instances.add(instance(String.valueOf(i), "[" + i + "]", counter(index, located.span())));
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

  private List<Instance> forEach(Declarations.Located located) {
    Value collection = scope.value(located);
    Optional<Elements> elements = Elements.of(collection);
    if (elements.isEmpty() || elements.get().entries().size() > MAX_KEYS) {
      return List.of(
          symbolic(collection, located.span(), elements.isPresent() ? Truth.TRUE : Truth.UNKNOWN));
    }
    List<Instance> instances = new ArrayList<>();
    for (Elements.Entry entry : elements.get().entries()) {
      String key = entry.key().text();
      Value each = Elements.pair(entry.key(), entry.value(), located.span());
      instances.add(instance(key, "[" + quoted(key) + "]", scope.with("each", each)));
    }
    if (elements.get().open().isPresent()) {
      instances.add(symbolic(elements.get().open().get(), located.span(), Truth.UNKNOWN));
    }
    return instances;
  }

  private static Instance instance(String element, String key, Scope scope) {
    return new Instance(key, Optional.of(element), scope, Truth.TRUE);
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
    Scope inside = counter(why, at).with("each", Elements.pair(why, why, at));
    return new Instance("", Optional.empty(), inside, deployed);
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

  /** A hop for a part of a collection. */
  static Hop hop(String key, Span span) {
    return new Hop("value for \"" + key + "\"", span);
  }
}
