package io.sagelint.read.hcl;

import java.util.ArrayList;
import java.util.List;

/**
 * The pieces of one template in order: literals, other expressions for interpolations, directives.
 * Applies {@code ~}, which trims the one literal next to it.
 */
final class TokenList {
  private final String text;
  private final StringLiteral.Escapes escapes;
  private final List<SyntaxNode> tokens = new ArrayList<>(4);
  private boolean trimNext;

  TokenList(String text, StringLiteral.Escapes escapes) {
    this.text = text;
    this.escapes = escapes;
  }

  List<SyntaxNode> tokens() {
    return tokens;
  }

  /** The pieces, or empty text at that offset if there are none. */
  List<SyntaxNode> orEmptyText(int offset) {
    if (tokens.isEmpty()) {
      literal("", offset, offset);
    }
    return tokens;
  }

  /** Adds text that means itself. */
  void raw(int start, int end) {
    literal(text.substring(start, end), start, end);
  }

  void literal(String value, int start, int end) {
    StringLiteral literal = new StringLiteral(value, escapes, start, start, end);
    tokens.add(trimNext ? literal.trimmed(text, true) : literal);
    trimNext = false;
  }

  /** Reads an interpolation or a directive and adds it. */
  void sequence(SequenceParser sequences) {
    int last = tokens.size() - 1;
    if (sequences.trimsBefore() && last >= 0 && tokens.get(last) instanceof StringLiteral before) {
      tokens.set(last, before.trimmed(text, false));
    }
    tokens.add(sequences.sequence());
    trimNext = sequences.trimsAfter();
  }
}
