package io.sagelint.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.ScannerException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** What SnakeYAML Engine does with odd input, as {@link YamlReader} relies on it or works round. */
class SnakeYamlContractTest {
  private static List<String> events(String text, int bufferSize) {
    LoadSettings settings = LoadSettings.builder().setBufferSize(bufferSize).build();
    ParserImpl parser = new ParserImpl(settings, new StreamReader(settings, text));
    List<String> events = new ArrayList<>();
    while (parser.hasNext()) {
      Event event = parser.next();
      Mark start = event.getStartMark().orElseThrow();
      Mark end = event.getEndMark().orElseThrow();
      events.add(event + " " + start.getIndex() + "-" + end.getIndex());
    }
    return events.subList(2, events.size() - 2);
  }

  private static List<String> events(String text) {
    return events(text, text.length() + 1);
  }

  @Test
  void marksCountCodePoints() {
    assertEquals(
        List.of("+SEQ [] 0-1", "=VAL : 1-2", "=VAL :x 4-5", "-SEQ 5-6"),
        events("[\uD83D\uDE00, x]"));
  }

  @Test
  void aBlockCollectionEndsWhereTheNextTokenStarts() {
    assertEquals(
        List.of("+MAP 0-0", "=VAL :a 0-1", "=VAL :b 3-4", "-MAP 11-11"), events("a: b\n\n# c\n\n"));
  }

  @Test
  void aBlockScalarEndsBehindBlankLines() {
    assertEquals(List.of("=VAL |a\\n 0-7"), events("|\n a\n\n\n"));
  }

  @Test
  void aNodeStartsWithItsAnchorOrTag() {
    assertEquals(List.of("=VAL &a <!T> :x 0-7"), events("&a !T x"));
  }

  @Test
  void anOmittedValueStandsBehindTheColonOrAtTheNextToken() {
    assertEquals(List.of("+MAP 0-0", "=VAL :a 0-1", "=VAL : 2-2", "-MAP 4-4"), events("a:\n\n"));
    assertEquals(List.of("+MAP 0-0", "=VAL :a 2-3", "=VAL : 5-5", "-MAP 5-5"), events("? a\n\n"));
  }

  @Test
  void tabsStartNoToken() {
    assertThrows(ScannerException.class, () -> events("a:\tb"));
    assertThrows(ScannerException.class, () -> events("{\n\t\t\"a\": 1}"));
  }

  @Test
  void eventsTellDuplicateKeysAndMergesAsTheyStand() {
    assertEquals(6, events("a: 1\na: 2").size());
    assertEquals("=VAL :<< 1-3", events("{<<: {}}").get(1));
  }

  @Test
  void aSurrogatePairAtTheEndOfTheWindowFails() {
    String text = "x".repeat(10) + "\uD83D\uDE00";
    assertThrows(IndexOutOfBoundsException.class, () -> events(text, 10));
    assertEquals(1, events(text).size());
  }

  @Test
  void aHugeEscapeIsNotCaught() {
    assertThrows(NumberFormatException.class, () -> events("\"\\UFFFFFFFF\""));
  }

  @Test
  void aControlCharacterIsFoundAtOnceAndPlacedInCodePoints() {
    ReaderException thrown =
        assertThrows(ReaderException.class, () -> events("\uD83D\uDE00: @\n\u0007"));
    assertEquals(5, thrown.getPosition());
  }

  @Test
  void theParserDoesNotRecurseAndTheComposerDoes() {
    String text = "[".repeat(10_000) + "]".repeat(10_000);
    assertEquals(20_000, events(text).size());
    Compose compose = new Compose(LoadSettings.builder().build());
    assertThrows(StackOverflowError.class, () -> compose.composeString("[".repeat(100_000)));
  }

  @Test
  void anEmptyBlockScalarBeforeAnOuterKeyFails() {
    assertThrows(ScannerException.class, () -> events("a:\n  b: |\n\nc: d\n"));
    assertEquals(9, events("a:\n  b: |\n\n  c: d\n").size());
  }
}
