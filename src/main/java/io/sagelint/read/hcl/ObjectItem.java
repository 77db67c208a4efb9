package io.sagelint.read.hcl;

import java.util.Optional;

/**
 * {@code key = value} or {@code key : value} in an object.
 *
 * @param key as an expression; a bare word is a {@link Expression.ScopeTraversal} here
 */
public record ObjectItem(Expression key, Expression value) {

  /**
   * The key if it is a bare word: HCL takes it as text, not as a variable, also for {@code true},
   * {@code false} and {@code null}. A word in parentheses is a variable.
   */
  public Optional<String> bareKey() {
    if (key instanceof Expression.ScopeTraversal word && word.steps().isEmpty()) {
      return Optional.of(word.root());
    }
    if (key instanceof Expression.BoolLiteral bool) {
      return Optional.of(String.valueOf(bool.value()));
    }
    return key instanceof Expression.NullLiteral ? Optional.of("null") : Optional.empty();
  }

  /** The key if it is written out, as a bare word or as text without interpolation. */
  public Optional<String> constantKey() {
    return key instanceof Expression.Template template ? template.constant() : bareKey();
  }
}
