package io.sagelint.read.hcl;

import io.sagelint.source.SourceFile;
import java.util.List;

/**
 * Text of a template between two interpolations, or one line of it in a heredoc.
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
    HEREDOC
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
   * Where a character of the value is written.
   *
   * @param index into the value, its length included
   */
  public int offsetInFile(SourceFile file, int index) {
    return EscapeSequences.offset(file.text(), this, index);
  }
}
