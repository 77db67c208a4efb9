package io.sagelint.parse.terraform.function;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sagelint.model.Origin;
import io.sagelint.model.Value;
import io.sagelint.parse.terraform.Evaluation;
import io.sagelint.parse.terraform.ValueText;
import io.sagelint.source.SourceFile;
import io.sagelint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Unknown in, never a wrong known out: a result with an unknown argument agrees with the result for
 * every value the argument may turn out to have.
 */
final class UnknownInTest {
  private static final Span PLACE = new SourceFile("x", "x").span(0, 1);

  private static final Value UNKNOWN =
      new Value.Unknown("it is open", List.of("var.open"), Origin.at(PLACE));

  private static final Surroundings NOTHING =
      new Surroundings() {
        @Override
        public void hide(Value value) {}

        @Override
        public FileAccess files() {
          return FileAccess.NONE;
        }

        @Override
        public Value template(SourceFile template, Value.Mapping variables) {
          return UNKNOWN;
        }
      };

  /** Small values of all types, so that calls often fit. */
  private static final List<Value> VALUES =
      List.of(
              "null",
              "true",
              "false",
              "0",
              "1",
              "2",
              "-1",
              "1.5",
              "\"\"",
              "\"a\"",
              "\"b\"",
              "\"true\"",
              "\"2\"",
              "\"a,b\"",
              "\"%s-%s\"",
              "\"10.0.0.0/16\"",
              "\"2026-01-02T03:04:05Z\"",
              "\"1h\"",
              "\"YYYY\"",
              "\"[a-z]+\"",
              "\"YQ==\"",
              "\"{\\\"a\\\": 1}\"",
              "[]",
              "[\"a\"]",
              "[\"a\", \"b\"]",
              "[\"b\", \"a\"]",
              "[1, 2]",
              "[true, false]",
              "[\"\"]",
              "[null]",
              "[[\"a\"], []]",
              "{}",
              "{a = 1}",
              "{a = \"b\"}",
              "{a = [\"a\"]}",
              "{a = \"x\", b = \"y\"}",
              "[{a = 1}]")
          .stream()
          .map(Evaluation::of)
          .toList();

  @Property(tries = 20_000)
  void aWholeArgument(
      @ForAll("functions") String function,
      @ForAll("values") Value a,
      @ForAll("values") Value b,
      @ForAll("values") Value c,
      @ForAll("counts") int count,
      @ForAll("positions") int position) {
    List<Value> arguments = List.of(a, b, c).subList(0, count);
    check(function, arguments, position % count, UNKNOWN);
  }

  @Property(tries = 20_000)
  void aPartOfAnArgument(
      @ForAll("functions") String function,
      @ForAll("collections") Value collection,
      @ForAll("values") Value other,
      @ForAll("counts") int count,
      @ForAll("positions") int position) {
    List<Value> arguments = new ArrayList<>(List.of(other, other, other).subList(0, count));
    arguments.set(position % count, collection);
    check(function, arguments, position % count, withOpenPart(collection));
  }

  private static void check(String function, List<Value> arguments, int position, Value open) {
    List<Value> opened = new ArrayList<>(arguments);
    opened.set(position, open);
    Value general = Functions.call(function, opened, PLACE, NOTHING);
    Value special = Functions.call(function, arguments, PLACE, NOTHING);
    assertTrue(
        covers(general, special),
        () ->
            "%s%s gives %s, but with %s it is %s"
                .formatted(
                    function,
                    opened.stream().map(ValueText::of).toList(),
                    ValueText.of(general),
                    ValueText.of(arguments.get(position)),
                    ValueText.of(special)));
  }

  /** The first part of a collection may turn out to be what it is there. */
  private static Value withOpenPart(Value collection) {
    if (collection instanceof Value.Sequence list && !list.items().isEmpty()) {
      List<Value> items = new ArrayList<>(list.items());
      items.set(0, UNKNOWN);
      return new Value.Sequence(items, list.origin());
    }
    if (collection instanceof Value.Mapping map && !map.properties().isEmpty()) {
      List<Value.Property> properties = new ArrayList<>(map.properties());
      Value.Property first = properties.get(0);
      properties.set(0, new Value.Property(first.name(), first.key(), UNKNOWN));
      return new Value.Mapping(properties, Optional.empty(), map.head(), map.origin());
    }
    return UNKNOWN;
  }

  /** Whether a result that is partly unknown may turn out to be another one. */
  private static boolean covers(Value general, Value special) {
    if (general instanceof Value.Unknown) {
      // A call that is refused whatever the argument is must not work for any.
      return !Mistake.is(general) || Mistake.is(special) || special instanceof Value.Unknown;
    }
    if (special instanceof Value.Unknown) {
      return true;
    }
    if (general instanceof Value.Interpolated text) {
      return Conversion.text(special).filter(known -> fits(text.parts(), known)).isPresent();
    }
    if (general instanceof Value.Sequence list && special instanceof Value.Sequence other) {
      boolean covers = list.items().size() == other.items().size();
      for (int i = 0; covers && i < list.items().size(); i++) {
        covers = covers(list.items().get(i), other.items().get(i));
      }
      return covers;
    }
    if (general instanceof Value.Mapping map && special instanceof Value.Mapping other) {
      boolean all = map.rest().isPresent() || map.properties().size() == other.properties().size();
      return all
          && map.properties().stream()
              .allMatch(
                  entry ->
                      other
                          .get(entry.name())
                          .filter(found -> covers(entry.value(), found.value()))
                          .isPresent());
    }
    // In a list with an unknown item, 1 may turn out to be "1": Terraform converts between them.
    Optional<String> scalar = Conversion.text(general);
    return scalar.isPresent()
        ? scalar.equals(Conversion.text(special))
        : ValueText.of(general).equals(ValueText.of(special));
  }

  private static boolean fits(List<Value> parts, String text) {
    boolean starts = !(parts.get(0) instanceof Value.Text first) || text.startsWith(first.text());
    Value tail = parts.get(parts.size() - 1);
    return starts && (!(tail instanceof Value.Text last) || text.endsWith(last.text()));
  }

  @Provide
  Arbitrary<String> functions() {
    return Arbitraries.of(Functions.names());
  }

  @Provide
  Arbitrary<Value> values() {
    return Arbitraries.of(VALUES);
  }

  @Provide
  Arbitrary<Value> collections() {
    return Arbitraries.of(
        VALUES.stream()
            .filter(value -> value instanceof Value.Sequence || value instanceof Value.Mapping)
            .toList());
  }

  @Provide
  Arbitrary<Integer> counts() {
    return Arbitraries.integers().between(1, 3);
  }

  @Provide
  Arbitrary<Integer> positions() {
    return Arbitraries.integers().between(0, 2);
  }
}
