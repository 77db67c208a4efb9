package io.sagelint.parse.cloudformation;

import io.sagelint.diagnostic.Problem;
import io.sagelint.model.Formula;
import io.sagelint.model.Hop;
import io.sagelint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a template stands among the stacks that nest it.
 *
 * @param path the ids of the stacks that lead here, the first one first
 * @param above the templates that lead here, the first one first
 * @param condition when the stacks above are deployed
 * @param calls the stacks above, nearest first
 * @param shared what all stacks of one deployment share
 */
record Nesting(
    String path, List<Template> above, Formula condition, List<Hop> calls, Shared shared) {
  private static final int MAX_DEPTH = 20;
  private static final int MAX_STACKS = 1_000;

  /** The templates at hand, and what went wrong with them. */
  static final class Shared {
    final TemplateLibrary library;
    final List<Problem> problems = new ArrayList<>();

    /** The other stacks of the app, with the same values for their parameters. */
    final Producers producers;

    private int stacks;

    Shared(TemplateLibrary library, ParameterSet given) {
      this.library = library;
      this.producers =
          new Producers(one -> new Deployment(one, Arguments.of(given), Nesting.top(this)));
    }
  }

  /** The place of a template that no stack nests. */
  static Nesting top(Shared shared) {
    return new Nesting("", List.of(), Formula.TRUE, List.of(), shared);
  }

  /** The place of a template that a stack nests. */
  Nesting below(Template parent, String id, Formula when, Hop call) {
    List<Template> templates = new ArrayList<>(above);
    templates.add(parent);
    List<Hop> chain = new ArrayList<>();
    chain.add(call);
    chain.addAll(calls);
    String below = path.isEmpty() ? id : path + "/" + id;
    return new Nesting(
        below, List.copyOf(templates), condition.and(when), List.copyOf(chain), shared);
  }

  /** Why no further template may be nested here, if so; tells it to the user as well. */
  Optional<String> refuses(Template child, Span call) {
    String path = child.root().span().file().path();
    Optional<String> reason = Optional.empty();
    if (above.stream().anyMatch(template -> template.root() == child.root())) {
      reason = Optional.of(path + " nests itself");
    } else if (above.size() > MAX_DEPTH) {
      reason = Optional.of("stacks are nested more than " + MAX_DEPTH + " levels deep");
    } else if (++shared.stacks > MAX_STACKS) {
      reason = Optional.of("more than " + MAX_STACKS + " stacks are nested in one deployment");
    }
    if (!condition.equals(Formula.FALSE)) {
      reason.ifPresent(text -> shared.problems.add(Problem.limit(call, text)));
    }
    return reason;
  }
}
