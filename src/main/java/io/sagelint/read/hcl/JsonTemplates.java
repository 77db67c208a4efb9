package io.sagelint.read.hcl;

import io.sagelint.read.Node;
import io.sagelint.source.SourceFile;
import java.util.List;
import java.util.function.Function;

/** Templates and expressions in the texts of a JSON file. */
final class JsonTemplates {
  /** Characters copied for texts with escapes in expressions; beyond it they stay unread. */
  private static final long MAX_COPIED = 50_000_000;

  private final SourceFile file;
  private Cursor whole;
  private long copied;

  JsonTemplates(SourceFile file) {
    this.file = file;
  }

  /** A text that is no template. */
  static Expression literal(Node.Scalar scalar) {
    int start = scalar.span().start();
    int end = scalar.span().end();
    StringLiteral text =
        new StringLiteral(
            scalar.text(),
            StringLiteral.Escapes.JSON,
            start + 1,
            start + 1,
            Math.max(start + 1, end - 1));
    return new Expression.Template(List.of(text), start, end);
  }

  /**
   * Reads a template where it stands, as if the quotes were those of a template; only escapes in
   * its expressions and those that JSON alone has call for a copy without escapes.
   */
  Expression template(Node.Scalar scalar) {
    if (whole == null) {
      whole = new Cursor(file.text());
    }
    whole.moveTo(scalar.span().start());
    whole.linesMatter(true);
    try {
      Expression read = parser(whole).quoted();
      if (read.end() == scalar.span().end()) {
        return read;
      }
    } catch (SyntaxFailure escaped) {
      // Told below if the copy without escapes cannot be read either.
    }
    return copy(scalar, cursor -> parser(cursor).bare());
  }

  /** Reads an expression that a text holds. */
  Expression expression(Node.Scalar scalar) {
    return copy(
        scalar,
        cursor -> {
          cursor.linesMatter(false);
          return new ExpressionParser(cursor, new Nesting()).expression();
        });
  }

  private static TemplateParser parser(Cursor cursor) {
    Nesting nesting = new Nesting();
    return new TemplateParser(cursor, nesting, new ExpressionParser(cursor, nesting));
  }

  /** Reads the characters a text stands for, put where the text begins. */
  private Expression copy(Node.Scalar scalar, Function<Cursor, Expression> read) {
    int start = scalar.span().start();
    int end = scalar.span().end();
    copied += start;
    if (copied > MAX_COPIED) {
      return new Expression.Invalid(start, end);
    }
    Cursor cursor = new Cursor(" ".repeat(start + 1) + scalar.text());
    cursor.moveTo(start + 1);
    try {
      Expression expression = read.apply(cursor);
      cursor.next();
      return cursor.atEnd() ? expression : new Expression.Invalid(start, end);
    } catch (SyntaxFailure failure) {
      return new Expression.Invalid(start, end);
    }
  }
}
