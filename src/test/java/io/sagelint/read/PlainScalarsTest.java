package io.sagelint.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainScalarsTest {
  private static void check(Node.ScalarType type, String text) {
    assertEquals(type, PlainScalars.typeOf(text), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yes", "Yes", "YES", "no", "No", "NO", "true", "True", "TRUE", "false", "False", "FALSE",
        "on", "On", "ON", "off", "Off", "OFF"
      })
  void booleans(String text) {
    check(Node.ScalarType.BOOLEAN, text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "~", "null", "Null", "NULL"})
  void nulls(String text) {
    check(Node.ScalarType.NULL, text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-0",
        "+12",
        "1_000",
        "123456789012",
        "0b101",
        "-0b1_0",
        "017",
        "0_7",
        "0o17",
        "0x1F",
        "-0xa_f",
        "1:30",
        "190:20:30",
        "1.5",
        "1.",
        "-1_0.5_0",
        ".5",
        "-.5",
        "1e3",
        "1.5e-3",
        "1.E+3",
        "0e0",
        "0E5",
        "190:20:30.15",
        "0:1.5",
        ".inf",
        "-.INF",
        "+.Inf",
        ".nan",
        ".NaN",
        ".NAN"
      })
  void numbers(String text) {
    check(Node.ScalarType.NUMBER, text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "y",
        "n",
        "Y",
        "N",
        "yEs",
        "tRUE",
        "nULL",
        "none",
        "2010-09-09",
        "2010-09-09T10:00:00Z",
        "08",
        "012345678901",
        "1.2.3",
        "10.0.0.0/16",
        "1:60",
        "1:",
        "01:30",
        "-",
        "+",
        ".",
        "..",
        "-.",
        "0x",
        "0b",
        "0b2",
        "0o8",
        "0xG",
        "0z1",
        "1e",
        "1e+",
        "e3",
        "_1",
        "-.nan",
        ".infx",
        "1a",
        "0x1.5",
        "1:30:",
        "=",
        "<<",
        "12:30pm",
        "1 2",
        "\u0661",
        "0\u0661",
        "1.5x",
        "1:5e3"
      })
  void texts(String text) {
    check(Node.ScalarType.STRING, text);
  }
}
