package io.sagelint.read.hcl;

import java.util.List;

/**
 * Cuts a heredoc into literals, one a line at least, interpolations and directives, at the places
 * where HashiCorp's scanner cuts it; trimming and indentation work on single literals.
 */
final class HeredocScanner {
  private final Cursor cursor;

  HeredocScanner(Cursor cursor) {
    this.cursor = cursor;
  }

  /**
   * Reads up to and with the line that closes the heredoc, but not that line's end.
   *
   * @param opening where the heredoc begins; the cursor is at its first line
   */
  List<SyntaxNode> tokens(int opening, String marker, SequenceParser sequences) {
    int content = cursor.pos();
    TokenList tokens = new TokenList(cursor.text(), StringLiteral.Escapes.HEREDOC);
    boolean lineStart = true;
    while (!(lineStart && closes(marker))) {
      lineStart = false;
      if (TemplateSigns.atSequence(cursor)) {
        tokens.sequence(sequences);
      } else {
        lineStart = literal(tokens, opening, content);
      }
    }
    return tokens.orEmptyText(content);
  }

  /** Steps over this line, without its end, if it holds the marker alone. */
  private boolean closes(String marker) {
    int pos = cursor.pos();
    while (isSpaceInLine(pos)) {
      pos++;
    }
    if (!cursor.text().startsWith(marker, pos)) {
      return false;
    }
    pos += marker.length();
    while (isSpaceInLine(pos)) {
      pos++;
    }
    if (cursor.at(pos) != '\n') {
      return false;
    }
    cursor.moveTo(cursor.at(pos - 1) == '\r' ? pos - 1 : pos);
    return true;
  }

  private boolean isSpaceInLine(int pos) {
    char c = cursor.at(pos);
    return c != '\n' && Characters.isSpace(c);
  }

  /** Reads one literal; says whether a line ended with it. */
  private boolean literal(TokenList tokens, int opening, int content) {
    int start = cursor.pos();
    int escape = TemplateSigns.isSign(cursor.peek()) ? TemplateSigns.escapeLength(cursor) : 0;
    if (escape == 0 && TemplateSigns.isSign(cursor.peek())) {
      sign(tokens);
      return false;
    }
    int end = escape == 0 ? endOfPlain(start) : start + escape;
    cursor.moveTo(end);
    boolean lineEnds = cursor.atLineEnd();
    if (lineEnds) {
      cursor.skipLineEnd();
    } else if (end == start) {
      throw unclosed(opening, content);
    }
    int meant = escape == 0 ? start : start + 1;
    tokens.literal(cursor.text().substring(meant, cursor.pos()), start, cursor.pos());
    return lineEnds;
  }

  private int endOfPlain(int start) {
    int pos = start;
    for (char c = cursor.at(pos); c != '$' && c != '%'; c = cursor.at(pos)) {
      if (c <= '\r' && (c == '\n' || c == '\r' || pos >= cursor.text().length())) {
        return pos;
      }
      pos++;
    }
    return pos;
  }

  /** A sign takes along the last character of its line, an accident of HashiCorp's scanner. */
  private void sign(TokenList tokens) {
    int start = cursor.pos();
    char follower = cursor.peek(1);
    boolean last = follower > '\r' && follower < 128 && cursor.isLineEnd(start + 2);
    cursor.advance(last ? 2 : 1);
    tokens.raw(start, cursor.pos());
  }

  private SyntaxFailure unclosed(int opening, int content) {
    if (!cursor.atEnd()) {
      return cursor.unexpected("a heredoc cannot be read beyond this place");
    }
    cursor.moveTo(content);
    return new SyntaxFailure(
        SyntaxFailure.Kind.OPEN_HEREDOC,
        opening,
        content,
        "this heredoc is never closed; write its marker alone on a line after the text");
  }
}
