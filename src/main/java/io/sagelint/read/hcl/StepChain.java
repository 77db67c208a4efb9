package io.sagelint.read.hcl;

import java.util.ArrayList;
import java.util.List;

/** Gathers constant steps, so that a long traversal is one node and not one a step. */
final class StepChain {
  private Expression source;
  private final List<Step> steps = new ArrayList<>(4);

  StepChain(Expression source) {
    this.source = source;
  }

  void add(Step step) {
    steps.add(step);
  }

  /** Goes on from an expression that has the steps so far in it. */
  void replace(Expression expression) {
    source = expression;
    steps.clear();
  }

  /** The source with the steps so far. */
  Expression expression() {
    if (steps.isEmpty()) {
      return source;
    }
    int end = steps.get(steps.size() - 1).end();
    List<Step> all = List.copyOf(steps);
    return source instanceof Expression.ScopeTraversal variable
        ? new Expression.ScopeTraversal(
            variable.root(), all, variable.rootEnd(), variable.start(), end)
        : new Expression.RelativeTraversal(source, all, source.start(), end);
  }
}
