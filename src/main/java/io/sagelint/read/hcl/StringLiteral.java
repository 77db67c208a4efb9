package io.sagelint.read.hcl;

import io.sagelint.source.SourceFile;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * Text of a template between two interpolations, or one line of it in a heredoc. A dollar or
 * percent sign may stand in a literal of its own, as HashiCorp's parser has it.
 *
 * @param value the characters meant: escapes resolved, heredoc indentation and trimmed space gone
 * @param escapes how the characters are written
 * @param valueStart the offset of the first character that counts; after {@code start} if space
 *     before it was trimmed
 */
public record StringLiteral(String value, Escapes escapes, int valueStart, int start, int end)
    implements Expression {

  /** Which escape sequences stand for other characters. */
  public enum Escapes {
    /** In quotes: backslashes, {@code $${} and {@code %%{}. */
    QUOTED,
    /** In a heredoc: {@code $${} and {@code %%{} only. */
    HEREDOC,
    /** In a text of JSON that is no template: those of JSON only. */
    JSON
  }

  @Override
  public List<Expression> children() {
    return List.of();
  }

  @Override
  public <R> R accept(ExpressionVisitor<R> visitor) {
    return visitor.visit(this);
  }

  /**
   * Where a character of the value is written; constant time if there are no escapes.
   *
   * @param index into the value, its length included
   */
  public int offsetInFile(SourceFile file, int index) {
    if (escapes != Escapes.HEREDOC && value.length() < end - valueStart) {
      return offsetsInFile(file)[index];
    }
    // In a heredoc an escape is always the first thing of its literal.
    boolean escaped = index > 0 && EscapeSequences.isTemplateEscape(file.text(), valueStart);
    return valueStart + index + (escaped ? 1 : 0);
  }

  /** The same as a function that decodes escapes only once. */
  public IntUnaryOperator offsetsLazily(SourceFile file) {
    int[][] known = new int[1][];
    return index -> {
      if (escapes == Escapes.HEREDOC || value.length() == end - valueStart) {
        return offsetInFile(file, index);
      }
      known[0] = known[0] == null ? offsetsInFile(file) : known[0];
      return known[0][index];
    };
  }

  /** The same for all characters at once: one offset for each, and one for the end. */
  public int[] offsetsInFile(SourceFile file) {
    return EscapeSequences.offsets(file.text(), this);
  }

  /** The literal with space before or after it taken away, as {@code ~} in a template asks. */
  StringLiteral trimmed(String text, boolean left) {
    int from = 0;
    int to = value.length();
    while (left && from < to && Characters.isSpace(value.charAt(from))) {
      from++;
    }
    while (!left && from < to && Characters.isSpace(value.charAt(to - 1))) {
      to--;
    }
    int rest = from == 0 ? valueStart : EscapeSequences.offsets(text, this)[from];
    return new StringLiteral(value.substring(from, to), escapes, rest, start, end);
  }

  /** The literal without so many characters of indentation. */
  StringLiteral unindented(int count) {
    return new StringLiteral(
        value.substring(count), escapes, valueStart + count, start + count, end);
  }
}
