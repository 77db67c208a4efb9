package io.sagelint.parse.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.sagelint.model.Composition;
import io.sagelint.model.Value;
import io.sagelint.source.Span;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Reading the file again where a value of a definition stands gives the value. */
final class PlacesLawTest {
  private final Random random = new Random();

  @Property(tries = 3000)
  void everyTextIsWhereItIsSaidToBe(
      @ForAll TextForm form, @ForAll long seed, @ForAll boolean windows) {
    random.setSeed(seed);
    String file = form.file(new RandomJson(random).object(), random);
    String text = windows ? file.replace("\n", "\r\n") : file;
    Value properties = form.resources(text).get(0).properties();
    Value definition = ((Value.Mapping) properties).properties().get(0).value();
    check(form, assertInstanceOf(Value.Mapping.class, definition, () -> definition + "\n" + text));
  }

  private void check(TextForm form, Value value) {
    if (value instanceof Value.Mapping mapping) {
      for (Value.Property property : mapping.properties()) {
        assertEquals(property.name(), read(form, property.key()));
        check(form, property.value());
      }
    } else if (value instanceof Value.Sequence list) {
      list.items().forEach(item -> check(form, item));
    } else if (value instanceof Value.Text text) {
      assertEquals(text.text(), read(form, text.span()));
      checkPart(form, text);
    } else {
      String written = value instanceof Value.Num ? "12" : "false";
      assertEquals(written, meant(form, value.span()));
    }
  }

  /** Reads a string of JSON with its quotes. */
  private static String read(TextForm form, Span span) {
    String json = meant(form, span);
    return TextForm.json(json.substring(1, json.length() - 1));
  }

  /** A place may end with the line break that a fold takes away. */
  private static String meant(TextForm form, Span span) {
    return form.meant(span.text().replaceFirst("\\\\?\\s+$", ""));
  }

  /** A part of a text has a place of its own. */
  private void checkPart(TextForm form, Value.Text text) {
    Composition.Letters letters = assertInstanceOf(Composition.Letters.class, text.made());
    int count = text.text().codePointCount(0, text.text().length());
    int from = random.nextInt(count + 1);
    int to = from + random.nextInt(count + 1 - from);
    int start = text.text().offsetByCodePoints(0, from);
    int end = text.text().offsetByCodePoints(0, to);
    if (!isInSign(text.text(), start) && !isInSign(text.text(), end)) {
      String raw = letters.span(start, end).text();
      assertEquals(text.text().substring(start, end), TextForm.json(form.meant(raw)));
    }
  }

  /** Whether two characters on both sides of an index may be written as one escape. */
  private static boolean isInSign(String text, int index) {
    return index > 0 && index < text.length() && text.charAt(index) == '{';
  }
}
