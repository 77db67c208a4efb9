package io.sagelint.read.hcl;

import java.util.Optional;

/**
 * One <code>%{...}</code> of a template, before directives are matched with each other.
 *
 * @param condition of an {@code if}
 * @param loop of a {@code for}
 */
record Directive(
    Keyword keyword,
    Optional<Expression> condition,
    Optional<ForParser.Header> loop,
    int start,
    int end)
    implements SyntaxNode {

  /** The word after <code>%{</code>. */
  enum Keyword {
    IF,
    ELSE,
    ENDIF,
    FOR,
    ENDFOR
  }

  /** Whether it begins something that another directive ends. */
  boolean opens() {
    return keyword == Keyword.IF || keyword == Keyword.FOR;
  }
}
