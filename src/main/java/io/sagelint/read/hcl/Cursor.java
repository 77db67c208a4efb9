package io.sagelint.read.hcl;

/** A place in the text that moves forward, and whether line ends count there. */
final class Cursor {
  private static final int BYTE_ORDER_MARK = 0xFEFF;

  private final String text;

  /** The text and a NUL after it, so that looking at the end needs no check. */
  private final char[] chars;

  private int pos;
  private boolean linesMatter = true;

  Cursor(String text) {
    this.text = text;
    this.chars = new char[text.length() + 3];
    text.getChars(0, text.length(), chars, 0);
    this.pos = chars[0] == BYTE_ORDER_MARK ? 1 : 0;
  }

  String text() {
    return text;
  }

  int pos() {
    return pos;
  }

  void moveTo(int offset) {
    pos = offset;
  }

  void advance(int count) {
    pos += count;
  }

  boolean atEnd() {
    return pos >= text.length();
  }

  /** The character here; NUL at the end. */
  char peek() {
    return chars[pos];
  }

  /** A character at most two further on; NUL after the end. */
  char peek(int ahead) {
    return chars[pos + ahead];
  }

  /** The character at any offset up to the text's length. */
  char at(int offset) {
    return chars[offset];
  }

  /** The next character that is no space and no comment, and no line end unless they count. */
  char next() {
    skipBlank();
    return chars[pos];
  }

  /** The same, with line ends skipped; moves nothing if that character is another. */
  boolean nextAcrossLines(char expected) {
    int before = pos;
    boolean lines = linesMatter(false);
    boolean found = next() == expected;
    linesMatter = lines;
    if (!found) {
      pos = before;
    }
    return found;
  }

  /** Says whether line ends count from here; answers what was so before. */
  boolean linesMatter(boolean matter) {
    boolean before = linesMatter;
    linesMatter = matter;
    return before;
  }

  boolean atLineEnd() {
    return isLineEnd(pos);
  }

  /** Whether a line ends at that offset; a lone carriage return ends none. */
  boolean isLineEnd(int offset) {
    char c = chars[offset];
    return c == '\n' || (c == '\r' && chars[offset + 1] == '\n');
  }

  /** Steps over the line end that is here. */
  void skipLineEnd() {
    pos += chars[pos] == '\r' ? 2 : 1;
  }

  /** Steps over a character if it is next. */
  boolean take(char expected) {
    if (next() != expected) {
      return false;
    }
    pos++;
    return true;
  }

  /** The end of the identifier that begins at that offset; the offset itself if none does. */
  int identifierEnd(int from) {
    int end = from;
    int c = codePoint(end);
    if (!Characters.isIdentifierStart(c)) {
      return from;
    }
    do {
      end += Character.charCount(c);
      c = codePoint(end);
    } while (Characters.isIdentifierPart(c));
    return end;
  }

  boolean atIdentifier() {
    return Characters.isIdentifierStart(codePoint(pos));
  }

  /** Whether exactly this identifier is next. */
  boolean atWord(String word) {
    return next() == word.charAt(0)
        && text.startsWith(word, pos)
        && !Characters.isIdentifierPart(codePoint(pos + word.length()));
  }

  /** Steps over an identifier if it is the next word. */
  boolean takeWord(String word) {
    if (!atWord(word)) {
      return false;
    }
    pos += word.length();
    return true;
  }

  /** Steps over the identifier that must be next. */
  String identifier(String expectation) {
    next();
    int start = pos;
    int end = identifierEnd(start);
    if (end == start) {
      throw unexpected(expectation);
    }
    pos = end;
    return text.substring(start, end);
  }

  SyntaxFailure failure(int start, int end, String message) {
    return new SyntaxFailure(SyntaxFailure.Kind.SYNTAX, start, end, message);
  }

  /** What is next is not what the grammar asks for. */
  SyntaxFailure unexpected(String expectation) {
    int start = Math.min(pos, text.length());
    int end = Math.max(identifierEnd(start), Math.min(start + 1, text.length()));
    if (end - start == 1 && Character.isHighSurrogate(chars[start]) && end < text.length()) {
      end++;
    }
    return failure(start, end, expectation + ", " + UnexpectedText.describe(this, start, end));
  }

  private int codePoint(int offset) {
    char c = chars[offset];
    return Character.isHighSurrogate(c) ? Character.codePointAt(chars, offset) : c;
  }

  private void skipBlank() {
    while (true) {
      char c = chars[pos];
      if (c == ' ' || c == '\t') {
        pos++;
      } else if (c == '#' || (c == '/' && chars[pos + 1] == '/')) {
        int end = text.indexOf('\n', pos);
        pos = end < 0 ? text.length() : end;
      } else if (c == '/' && chars[pos + 1] == '*') {
        skipBlockComment();
      } else if (!linesMatter && isLineEnd(pos)) {
        pos++;
      } else {
        return;
      }
    }
  }

  private void skipBlockComment() {
    int end = text.indexOf("*/", pos + 2);
    if (end < 0) {
      int start = pos;
      pos = text.length();
      throw failure(start, start + 2, "this comment is never closed; write */ where it ends");
    }
    pos = end + 2;
  }
}
