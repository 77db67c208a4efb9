package io.sagelint.parse.terraform.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.sagelint.read.JsonReader;
import io.sagelint.source.SourceFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SecretsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"after\":{\"a\":\"s\",\"b\":\"t\"},\"after_sensitive\":{\"a\":true}}"
            + "| {\"after\":{\"a\":\"*\",\"b\":\"t\"},\"after_sensitive\":{\"a\":true}}",
        "{\"after\":[1,[false,\"x\"]],\"after_sensitive\":[false,true]}"
            + "| {\"after\":[1,[*****,\"*\"]],\"after_sensitive\":[false,true]}",
        "{\"before\":{\"a\":{\"k\":12}},\"before_sensitive\":{\"a\":true}}"
            + "| {\"before\":{\"a\":{\"*\":**}},\"before_sensitive\":{\"a\":true}}",
        "{\"values\":\"s\",\"sensitive_values\":true,\"copy\":[\"s\"],\"s\":null}"
            + "| {\"values\":\"*\",\"sensitive_values\":true,\"copy\":[\"*\"],\"s\":null}",
        "{\"o\":{\"sensitive\":true,\"value\":\"a\\\"b\"},\"p\":{\"sensitive\":false,\"value\":1}}"
            + "| {\"o\":{\"sensitive\":true,\"value\":\"****\"},\"p\":{\"sensitive\":false,\"value\":1}}",
        "{\"variables\":{\"k\":{\"value\":7}},\"configuration\":{\"root_module\":{\"variables\":"
            + "{\"k\":{\"sensitive\":true}}}}}"
            + "| {\"variables\":{\"k\":{\"value\":*}},\"configuration\":{\"root_module\":{\"variables\":"
            + "{\"k\":{\"sensitive\":true}}}}}",
      })
  void whatIsMarkedIsBlottedOutInPlace(String plan, String shown) {
    SourceFile file = new SourceFile("p.json", plan);
    assertEquals(shown, Secrets.blot(JsonReader.read(file).root().orElseThrow()).file().text());
  }
}
