package io.sagelint.parse.cloudformation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pairs as people write them on command lines. */
final class KeyValuesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "A=1                                     | A:1",
        "A=1 B=2                                 | A:1 B:2",
        "A=                                      | A:",
        "A=\"\" B=''                             | A: B:",
        "A=\"x y\" B='p q'                       | A:x_y B:p_q",
        "A=\"say \\\"no\\\"\"                    | A:say_\"no\"",
        "A=x\\ y                                 | A:x_y",
        "A=C:\\dir                               | A:C:\\dir",
        "A=b=c                                   | A:b=c",
        "ParameterKey=A,ParameterValue=1,2       | A:1,2",
        "ParameterKey=A,UsePreviousValue=true    | A",
        "ParameterKey=A                          | none",
        "A                                       | none",
        "A=x y                                   | none",
        "=x                                      | none",
        "a-b=x                                   | none",
      })
  void pairs(String text, String expected) {
    assertEquals(expected.strip(), shown(text.strip()));
  }

  private static String shown(String text) {
    return KeyValues.of(text)
        .map(
            pairs ->
                pairs.stream()
                    .map(pair -> pair.key() + shown(pair.value()))
                    .collect(Collectors.joining(" ")))
        .orElse("none");
  }

  private static String shown(Optional<String> value) {
    return value.map(text -> ":" + text.replace(' ', '_')).orElse("");
  }
}
