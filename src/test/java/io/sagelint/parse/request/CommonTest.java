package io.sagelint.parse.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.sagelint.model.Origin;
import io.sagelint.model.Value;
import io.sagelint.read.JsonReader;
import io.sagelint.source.SourceFile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What two values have in common. */
final class CommonTest {
  private static Value json(String text) {
    SourceFile file = new SourceFile("a.json", text.replace('\'', '"'));
    return LiteralBody.value(JsonReader.read(file).root().orElseThrow(), file.span(0, 0));
  }

  private static String shown(Value value) {
    if (value instanceof Value.Mapping mapping) {
      List<String> members = new ArrayList<>();
      mapping.properties().forEach(one -> members.add(one.name() + "=" + shown(one.value())));
      mapping.rest().ifPresent(rest -> members.add("..."));
      return "{" + String.join(" ", members) + "}";
    }
    return value instanceof Value.Unknown ? "?" : value.span().text().replace("\"", "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'a': 1} | {'a': 1} | {a=1}",
        "{'a': 1} | {'a': 2} | {a=? ...}",
        "{'a': true} | {'a': 'True'} | {a=? ...}",
        "{'a': 1, 'b': 2} | {'b': 2} | {b=2 ...}",
        "{'b': 2} | {'a': 1, 'b': 2} | {b=2 ...}",
        "{'a': {'b': 1, 'c': 2}, 'd': 3} | {'a': {'b': 1}, 'd': 3} | {a={b=1 ...} d=3 ...}",
        "{'a': [1, 2]} | {'a': [1, 2]} | {a=[1, 2]}",
        "{'a': [1, 2]} | {'a': [1]} | {a=? ...}",
        "{'a': null} | {'a': null} | {a=null}",
        "'x' | {'a': 1} | ?"
      })
  void onlyWhatIsTheSameIsKnown(String one, String other, String expected) {
    Value common = new Common().of(json(one), json(other));
    assertEquals(expected, shown(common));
    assertSame(common, new Common().of(common, json(other)), "it is as little as it gets");
    assertEquals(
        Common.isSame(json(one), json(other)),
        !expected.contains("?") && !expected.contains("..."));
  }

  /** Each level holds the one below twice: written out, it would be larger than any memory. */
  private static Value doubled(int levels) {
    SourceFile file = new SourceFile("a.json", "x");
    Origin origin = Origin.at(file.span(0, 1));
    Value value = new Value.Text("x", origin);
    for (int i = 0; i < levels; i++) {
      Value.Property left = new Value.Property("left", origin.span(), value);
      Value.Property right = new Value.Property("right", origin.span(), value);
      value = new Value.Mapping(List.of(left, right), Optional.empty(), origin.span(), origin);
    }
    return value;
  }

  @Test
  void whatIsTooLargeToCompareIsDifferent() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          assertFalse(Common.isSame(doubled(60), doubled(60)));
          assertFalse(Common.isSame(doubled(100_000), doubled(100_000)));
          new Common().of(doubled(60), doubled(60));
          new Common().of(doubled(100_000), doubled(100_000));
        });
  }
}
