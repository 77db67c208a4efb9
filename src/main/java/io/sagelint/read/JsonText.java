package io.sagelint.read;

/** Where the tokens of a JSON text end that Jackson has already accepted. */
final class JsonText {
  private JsonText() {}

  /** The offset after the closing quote of the text that starts at {@code start}. */
  static int stringEnd(String text, int start) {
    int at = start + 1;
    while (text.charAt(at) != '"') {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    return at + 1;
  }

  /** The offset after a number, a word, or anything else up to the next separator. */
  static int wordEnd(String text, int start) {
    int at = start;
    while (at < text.length() && " \t\r\n,:[]{}\"".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  static int skipBlank(String text, int start) {
    int at = start;
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }
}
