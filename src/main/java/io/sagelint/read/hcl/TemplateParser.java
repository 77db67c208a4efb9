package io.sagelint.read.hcl;

import java.util.List;

/** Text with interpolations; HCL native syntax specification, "Template Expressions". */
final class TemplateParser {
  private final Cursor cursor;
  private final Nesting nesting;
  private final SequenceParser sequences;
  private final QuotedScanner quotedText;
  private final HeredocScanner heredocText;

  TemplateParser(Cursor cursor, Nesting nesting, ExpressionParser expressions) {
    this.cursor = cursor;
    this.nesting = nesting;
    this.sequences = new SequenceParser(cursor, expressions);
    this.quotedText = new QuotedScanner(cursor);
    this.heredocText = new HeredocScanner(cursor);
  }

  /** Reads text in double quotes. */
  Expression quoted() {
    int start = cursor.pos();
    cursor.advance(1);
    return template(quotedText.tokens(sequences), start);
  }

  /** Reads {@code <<MARKER} or {@code <<-MARKER} up to the marker that closes it. */
  Expression heredoc() {
    int start = cursor.pos();
    if (cursor.peek(1) != '<') {
      throw cursor.unexpected("a value is expected here");
    }
    boolean flush = cursor.peek(2) == '-';
    cursor.advance(flush ? 3 : 2);
    String marker = marker();
    List<SyntaxNode> tokens = heredocText.tokens(start, marker, sequences);
    if (flush) {
      HeredocIndentation.remove(tokens);
    }
    return template(tokens, start);
  }

  /** Reads text without quotes up to the end. */
  Expression bare() {
    int start = cursor.pos();
    TokenList tokens = new TokenList(cursor.text(), StringLiteral.Escapes.HEREDOC);
    while (!cursor.atEnd()) {
      int from = cursor.pos();
      int escape = TemplateSigns.isSign(cursor.peek()) ? TemplateSigns.escapeLength(cursor) : 0;
      if (escape == 0 && TemplateSigns.atSequence(cursor)) {
        tokens.sequence(sequences);
      } else {
        cursor.advance(escape == 0 ? 1 : escape);
        while (!cursor.atEnd() && !TemplateSigns.isSign(cursor.peek())) {
          cursor.advance(1);
        }
        int meant = escape == 0 ? from : from + 1;
        tokens.literal(cursor.text().substring(meant, cursor.pos()), from, cursor.pos());
      }
    }
    return template(tokens.orEmptyText(start), start);
  }

  private String marker() {
    int start = cursor.pos();
    int end = cursor.identifierEnd(start);
    if (end == start) {
      throw cursor.unexpected("write a marker such as EOT right after << and a line end after it");
    }
    cursor.moveTo(end);
    if (!cursor.atLineEnd()) {
      throw cursor.unexpected("write a line end right after the marker of a heredoc");
    }
    cursor.skipLineEnd();
    return cursor.text().substring(start, end);
  }

  private Expression template(List<SyntaxNode> tokens, int start) {
    SyntaxNode first = tokens.get(0);
    boolean single = tokens.size() == 1;
    if (single && first instanceof StringLiteral literal) {
      return new Expression.Template(List.of(literal), start, cursor.pos());
    }
    if (single && first instanceof Expression wrapped) {
      return new Expression.TemplateWrap(wrapped, start, cursor.pos());
    }
    List<Expression> parts = new TemplateTree(cursor, nesting, tokens).parts();
    return new Expression.Template(parts, start, cursor.pos());
  }
}
