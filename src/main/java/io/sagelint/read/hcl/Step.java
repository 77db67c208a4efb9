package io.sagelint.read.hcl;

/** One constant step of a traversal, with the dot or the brackets in its range. */
public sealed interface Step extends SyntaxNode {

  /** {@code .name}. */
  record Attr(String name, int start, int end) implements Step {}

  /**
   * {@code [key]} with a constant key, or {@code .0}, the form that early Terraform had.
   *
   * @param key a number, text, boolean or null literal
   */
  record Key(Expression key, int start, int end) implements Step {}
}
