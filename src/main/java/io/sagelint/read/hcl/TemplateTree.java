package io.sagelint.read.hcl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Matches the directives of one template: {@code if} with {@code else} and {@code endif}, {@code
 * for} with {@code endfor}; HCL native syntax specification, "Template Directives".
 */
final class TemplateTree {
  private final Cursor cursor;
  private final Nesting nesting;
  private final List<SyntaxNode> tokens;
  private int next;

  TemplateTree(Cursor cursor, Nesting nesting, List<SyntaxNode> tokens) {
    this.cursor = cursor;
    this.nesting = nesting;
    this.tokens = tokens;
  }

  /** All parts of the template. */
  List<Expression> parts() {
    List<Expression> parts = new ArrayList<>(tokens.size());
    while (next < tokens.size()) {
      parts.add(part());
    }
    return List.copyOf(parts);
  }

  private Expression part() {
    SyntaxNode token = tokens.get(next++);
    if (token instanceof Expression expression) {
      return expression;
    }
    Directive directive = (Directive) token;
    nesting.enter(directive.start());
    Expression part =
        switch (directive.keyword()) {
          case IF -> conditional(directive);
          case FOR -> join(directive);
          default ->
              throw cursor.failure(
                  directive.start(),
                  directive.end(),
                  "nothing is open that %{" + word(directive.keyword()) + "} could end");
        };
    nesting.leave();
    return part;
  }

  private Expression conditional(Directive open) {
    List<Expression> whenTrue = new ArrayList<>();
    List<Expression> whenFalse = new ArrayList<>();
    Directive end = partsUntilDirective(open, whenTrue);
    boolean otherwise = end.keyword() == Directive.Keyword.ELSE;
    if (otherwise) {
      end = partsUntilDirective(open, whenFalse);
    }
    if (end.keyword() != Directive.Keyword.ENDIF) {
      throw misplaced(end, Directive.Keyword.ENDIF);
    }
    return new Expression.Conditional(
        open.condition().orElseThrow(),
        template(whenTrue, open.end()),
        template(whenFalse, end.start()),
        open.start(),
        end.end());
  }

  private Expression join(Directive open) {
    List<Expression> content = new ArrayList<>();
    Directive end = partsUntilDirective(open, content);
    if (end.keyword() != Directive.Keyword.ENDFOR) {
      throw misplaced(end, Directive.Keyword.ENDFOR);
    }
    ForParser.Header header = open.loop().orElseThrow();
    Expression.For loop =
        new Expression.For(
            header.keyName(),
            header.valueName(),
            header.collection(),
            Optional.empty(),
            template(content, open.end()),
            Optional.empty(),
            false,
            open.start(),
            end.end());
    return new Expression.TemplateJoin(loop, loop.start(), loop.end());
  }

  /** Gathers parts up to a directive that begins nothing, and answers that directive. */
  private Directive partsUntilDirective(Directive open, List<Expression> parts) {
    while (next < tokens.size()) {
      if (tokens.get(next) instanceof Directive directive && !directive.opens()) {
        next++;
        return directive;
      }
      parts.add(part());
    }
    throw cursor.failure(
        open.start(),
        open.end(),
        "this directive is never ended; write %{end" + word(open.keyword()) + "}");
  }

  /** The parts as a template of their own; no parts are empty text at that offset. */
  private static Expression template(List<Expression> parts, int offset) {
    if (parts.isEmpty()) {
      parts.add(new StringLiteral("", StringLiteral.Escapes.HEREDOC, offset, offset, offset));
    }
    int end = parts.get(parts.size() - 1).end();
    return new Expression.Template(List.copyOf(parts), parts.get(0).start(), end);
  }

  private SyntaxFailure misplaced(Directive found, Directive.Keyword wanted) {
    return cursor.failure(
        found.start(),
        found.end(),
        "%{" + word(found.keyword()) + "} is out of place; write %{" + word(wanted) + "} first");
  }

  private static String word(Directive.Keyword keyword) {
    return keyword.name().toLowerCase(java.util.Locale.ROOT);
  }
}
