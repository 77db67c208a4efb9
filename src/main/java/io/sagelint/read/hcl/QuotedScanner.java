package io.sagelint.read.hcl;

import java.util.List;

/**
 * Cuts quoted text into literals, interpolations and directives, at the places where HashiCorp's
 * scanner cuts it: a sign that begins nothing is a literal of its own.
 */
final class QuotedScanner {
  private final Cursor cursor;

  QuotedScanner(Cursor cursor) {
    this.cursor = cursor;
  }

  /** Reads up to and with the closing quote; the opening one is before the cursor. */
  List<SyntaxNode> tokens(SequenceParser sequences) {
    int start = cursor.pos();
    TokenList tokens = new TokenList(cursor.text(), StringLiteral.Escapes.QUOTED);
    while (cursor.peek() != '"') {
      if (isUnclosed()) {
        throw unclosed(start);
      } else if (TemplateSigns.atSequence(cursor)) {
        tokens.sequence(sequences);
      } else if (TemplateSigns.isSign(cursor.peek())) {
        sign(tokens);
      } else {
        plain(tokens);
      }
    }
    cursor.advance(1);
    return tokens.orEmptyText(cursor.pos() - 1);
  }

  private void sign(TokenList tokens) {
    int start = cursor.pos();
    int escape = TemplateSigns.escapeLength(cursor);
    cursor.advance(escape == 0 ? 1 : escape);
    int meant = escape == 0 ? start : start + 1;
    tokens.literal(cursor.text().substring(meant, cursor.pos()), start, cursor.pos());
  }

  private void plain(TokenList tokens) {
    int start = cursor.pos();
    int pos = start;
    boolean escapes = false;
    while (!endsPlain(pos)) {
      boolean escape = cursor.at(pos) == '\\' && !isUnclosed(pos + 1);
      escapes |= escape;
      pos += escape ? 2 : 1;
    }
    cursor.moveTo(pos);
    if (escapes && !isUnclosed()) {
      tokens.literal(EscapeSequences.decode(cursor, start, pos), start, pos);
    } else {
      tokens.raw(start, pos);
    }
  }

  private boolean endsPlain(int pos) {
    char c = cursor.at(pos);
    return c == '"' || c == '$' || c == '%' || (c <= '\r' && isUnclosed(pos));
  }

  private boolean isUnclosed() {
    return isUnclosed(cursor.pos());
  }

  private boolean isUnclosed(int pos) {
    char c = cursor.at(pos);
    return c == '\n' || c == '\r' || pos >= cursor.text().length();
  }

  private SyntaxFailure unclosed(int start) {
    return cursor.failure(
        start - 1,
        cursor.pos(),
        "this text is not closed on its line; write \" after it, or a heredoc, <<EOT, for many"
            + " lines");
  }
}
