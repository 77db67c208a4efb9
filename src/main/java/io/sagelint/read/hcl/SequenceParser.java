package io.sagelint.read.hcl;

import java.util.Optional;

/** <code>${...}</code> and <code>%{...}</code> in a template. */
final class SequenceParser {
  private final Cursor cursor;
  private final ExpressionParser expressions;
  private final ForParser loops;

  SequenceParser(Cursor cursor, ExpressionParser expressions) {
    this.cursor = cursor;
    this.expressions = expressions;
    this.loops = new ForParser(cursor, expressions);
  }

  /** Whether the sequence just read ended with {@code ~}, which trims the text after it. */
  private boolean trimsAfter;

  boolean trimsAfter() {
    return trimsAfter;
  }

  /** Whether the sequence that begins here starts with {@code ~}, which trims the text before. */
  boolean trimsBefore() {
    return cursor.peek(2) == '~';
  }

  /** Reads an interpolation, answered as its expression, or a {@link Directive}. */
  SyntaxNode sequence() {
    int start = cursor.pos();
    boolean directive = cursor.peek() == '%';
    cursor.advance(trimsBefore() ? 3 : 2);
    boolean lines = cursor.linesMatter(false);
    SyntaxNode node = directive ? directive(start) : interpolation(start);
    cursor.linesMatter(lines);
    return node;
  }

  private Expression interpolation(int start) {
    Expression value = expressions.expression();
    close(start);
    return value;
  }

  private Directive directive(int start) {
    String hint = "write if, else, endif, for or endfor after %{ (or %%{ for the text itself)";
    cursor.next();
    int wordStart = cursor.pos();
    String word = cursor.identifier(hint);
    Optional<Expression> condition = Optional.empty();
    Optional<ForParser.Header> loop = Optional.empty();
    Directive.Keyword keyword;
    switch (word) {
      case "if" -> {
        keyword = Directive.Keyword.IF;
        condition = Optional.of(expressions.expression());
      }
      case "for" -> {
        keyword = Directive.Keyword.FOR;
        loop = Optional.of(loops.variablesAndCollection());
      }
      case "else" -> keyword = Directive.Keyword.ELSE;
      case "endif" -> keyword = Directive.Keyword.ENDIF;
      case "endfor" -> keyword = Directive.Keyword.ENDFOR;
      default ->
          throw cursor.failure(
              wordStart, cursor.pos(), "there is no directive '" + word + "'; " + hint);
    }
    close(start);
    return new Directive(keyword, condition, loop, start, cursor.pos());
  }

  private void close(int start) {
    trimsAfter = cursor.next() == '~' && cursor.peek(1) == '}';
    if (trimsAfter) {
      cursor.advance(1);
    } else if (cursor.peek() != '}') {
      String opening = cursor.text().substring(start, start + 2);
      throw cursor.unexpected(
          "write } to end what "
              + opening
              + " begins (or "
              + opening.charAt(0)
              + opening
              + " for the text itself)");
    }
    cursor.advance(1);
  }
}
