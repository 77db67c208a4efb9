package io.sagelint.read.hcl;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes the common indentation away from a heredoc that begins with {@code <<-}; HCL native syntax
 * specification, "Template Expressions". Like HashiCorp's parser it goes by literals: a line that
 * begins with an interpolation has no indentation, a blank line does not count.
 */
final class HeredocIndentation {
  private HeredocIndentation() {}

  static void remove(List<SyntaxNode> tokens) {
    List<Integer> indented = new ArrayList<>();
    int common = Integer.MAX_VALUE;
    boolean lineStart = true;
    for (int i = 0; i < tokens.size(); i++) {
      StringLiteral literal = tokens.get(i) instanceof StringLiteral text ? text : null;
      if (lineStart && literal == null) {
        common = 0;
      } else if (lineStart && !isBlankLine(literal.value())) {
        common = Math.min(common, indentation(literal.value()));
        indented.add(i);
      }
      lineStart = literal != null && literal.value().endsWith("\n");
    }
    for (int i : indented) {
      tokens.set(i, ((StringLiteral) tokens.get(i)).unindented(common));
    }
  }

  private static boolean isBlankLine(String value) {
    return value.endsWith("\n") && indentation(value) == value.length();
  }

  private static int indentation(String value) {
    int count = 0;
    while (count < value.length() && Characters.isSpace(value.charAt(count))) {
      count++;
    }
    return count;
  }
}
