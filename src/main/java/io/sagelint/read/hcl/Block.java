package io.sagelint.read.hcl;

import java.util.List;

/**
 * {@code type "label" "label" { body }}.
 *
 * @param typeEnd where the type ends; it begins where the block does
 * @param openBrace the offset of the opening brace
 * @param closeBrace the offset of the closing brace, or {@code -1} if it is missing
 */
public record Block(
    String type,
    List<Label> labels,
    Body body,
    int typeEnd,
    int openBrace,
    int closeBrace,
    int start,
    int end)
    implements SyntaxNode {

  /**
   * A name in a block header, quoted or bare.
   *
   * @param text without quotes, escapes resolved
   */
  public record Label(String text, int start, int end) implements SyntaxNode {}

  /** Where the header ends: after the last label, or after the type if there is none. */
  public int headerEnd() {
    return labels.isEmpty() ? typeEnd : labels.get(labels.size() - 1).end();
  }
}
