package io.sagelint.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What Jackson does with odd input, as {@link JsonReader} relies on it or works round. */
class JacksonContractTest {
  private static JsonParser parser(String text) throws IOException {
    return JsonFactory.builder().build().createParser(text.toCharArray());
  }

  private static String starts(String text) throws IOException {
    StringBuilder out = new StringBuilder();
    try (JsonParser parser = parser(text)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        out.append(parser.currentTokenLocation().getCharOffset()).append(' ');
      }
    }
    return out.toString();
  }

  @Test
  void tokensStartAtUtf16Offsets() throws IOException {
    assertEquals("0 1 7 9 16 18 19 ", starts("{\"\uD83D\uDE00\" :[\t\"x\\n\", 12]}"));
  }

  @Test
  void theReaderRunsAheadOfAKey() throws IOException {
    try (JsonParser parser = parser("{\"a\" : 12}")) {
      parser.nextToken();
      parser.nextToken();
      assertEquals(9, parser.currentLocation().getCharOffset());
    }
  }

  @Test
  void aTextIsCheckedWhenAskedFor() throws IOException {
    try (JsonParser parser = parser("\"abc")) {
      assertEquals(JsonToken.VALUE_STRING, parser.nextToken());
      assertThrows(JsonParseException.class, parser::getText);
    }
  }

  @Test
  void equalKeysAndFurtherValuesPass() throws IOException {
    assertEquals("0 1 5 8 12 13 15 ", starts("{\"a\":1, \"a\":2} 3"));
  }

  @Test
  void aByteOrderMarkIsNoWhiteSpace() {
    assertThrows(JsonParseException.class, () -> starts("\uFEFF{}"));
  }

  @Test
  void depthIsBoundedUnlessToldOtherwise() {
    assertThrows(IOException.class, () -> starts("[".repeat(1001) + "]".repeat(1001)));
  }

  @Test
  void aMistakeIsPlacedAtTheCharacter() {
    JsonParseException thrown =
        assertThrows(JsonParseException.class, () -> starts("{\"a\": 1 \"b\"}"));
    assertEquals(8, thrown.getLocation().getCharOffset());
  }
}
