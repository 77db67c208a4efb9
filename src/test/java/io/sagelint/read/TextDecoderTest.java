package io.sagelint.read;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sagelint.diagnostic.Problem;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextDecoderTest {
  private static Source decode(byte[] bytes) {
    return TextDecoder.decode(bytes, "t.yaml");
  }

  private static byte[] bytes(int... values) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int value : values) {
      out.write(value);
    }
    return out.toByteArray();
  }

  private static void checkProblem(String message, byte[] bytes) {
    Problem problem = decode(bytes).problem().orElseThrow();
    assertEquals(message, problem.message());
    assertEquals(Problem.Kind.SYNTAX, problem.kind());
  }

  @Test
  void utf8IsTextWithOrWithoutMark() {
    String text = "a: \u00E9\uD83D\uDE00\n";
    assertEquals(text, decode(text.getBytes(UTF_8)).file().orElseThrow().text());
    assertEquals(text, decode(("\uFEFF" + text).getBytes(UTF_8)).file().orElseThrow().text());
    assertEquals("", decode(bytes()).file().orElseThrow().text());
    assertEquals("", decode(bytes(0xEF, 0xBB, 0xBF)).file().orElseThrow().text());
  }

  @Test
  void theFirstBadByteIsNamedWithItsPlace() {
    byte[] latin1 = "a: b\nc: d\u00E9e\n".getBytes(Charset.forName("ISO-8859-1"));
    checkProblem("byte 0xE9 at line 2, column 5 is not UTF-8; save the file as UTF-8", latin1);
    assertEquals(9, decode(latin1).problem().orElseThrow().span().orElseThrow().start());
  }

  @Test
  void whatUtf8ForbidsIsNotText() {
    checkProblem(
        "byte 0xC3 at line 1, column 2 is not UTF-8; save the file as UTF-8", bytes('a', 0xC3));
    checkProblem(
        "byte 0xC0 at line 1, column 1 is not UTF-8; save the file as UTF-8", bytes(0xC0, 0x80));
    checkProblem(
        "byte 0xED at line 1, column 1 is not UTF-8; save the file as UTF-8",
        bytes(0xED, 0xA0, 0x80));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "a: b\n", "\uFEFFa: b\n"})
  void otherUnicodeEncodingsAreNamed(String text) {
    String utf16 = "the file is encoded in UTF-16; save the file as UTF-8";
    checkProblem(utf16, text.getBytes(UTF_16LE));
    checkProblem(utf16, text.getBytes(UTF_16BE));
    String utf32 = "the file is encoded in UTF-32; save the file as UTF-8";
    checkProblem(utf32, text.getBytes(Charset.forName("UTF-32LE")));
    checkProblem(utf32, text.getBytes(Charset.forName("UTF-32BE")));
  }

  @Test
  void binaryContentIsToldAsSuch() {
    checkProblem(
        "a NUL byte at line 2, column 2: this is a binary file, not a template",
        bytes('P', 'K', 3, 4, '\n', 'x', 0, 0, 'y'));
    checkProblem(
        "a NUL byte at line 1, column 5: this is a binary file, not a template",
        bytes('a', 'b', 'c', 0xFF, 0));
    assertTrue(decode(bytes(0)).problem().isPresent());
    assertTrue(decode(bytes(0, 0, 0, 0)).problem().isPresent());
  }
}
