package io.sagelint.check;

import io.sagelint.diagnostic.Problem;
import io.sagelint.model.Resource;
import io.sagelint.rule.Rule;
import io.sagelint.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The order of what is told: by path and place first. Written out rather than put together of
 * {@link Comparator#comparing}, whose parts no start-up archive keeps.
 */
final class ReportOrder {
  private ReportOrder() {}

  static <T> List<T> sorted(List<T> all, Comparator<T> order) {
    if (all.size() < 2) {
      return List.copyOf(all);
    }
    List<T> sorted = new ArrayList<>(all);
    sorted.sort(order);
    return List.copyOf(sorted);
  }

  static int findings(Finding one, Finding other) {
    int order = places(one.span(), other.span());
    order =
        order != 0 ? order : subjects(one.rule(), one.resource(), other.rule(), other.resource());
    return order != 0 ? order : one.property().compareTo(other.property());
  }

  static int undetermined(Undetermined one, Undetermined other) {
    int order = places(one.span(), other.span());
    order =
        order != 0 ? order : subjects(one.rule(), one.resource(), other.rule(), other.resource());
    return order != 0 ? order : one.property().compareTo(other.property());
  }

  static int problems(Problem one, Problem other) {
    int order = one.path().compareTo(other.path());
    order = order != 0 ? order : Integer.compare(start(one), start(other));
    return order != 0 ? order : one.message().compareTo(other.message());
  }

  static int suppressions(SuppressionProblem one, SuppressionProblem other) {
    int order = places(one.place(), other.place());
    order = order != 0 ? order : one.cause().compareTo(other.cause());
    return order != 0 ? order : one.message().compareTo(other.message());
  }

  private static int subjects(Rule rule, Resource one, Rule otherRule, Resource other) {
    int order = rule.id().compareTo(otherRule.id());
    return order != 0 ? order : one.identity().compareTo(other.identity());
  }

  private static int start(Problem problem) {
    return problem.span().isPresent() ? problem.span().get().start() : -1;
  }

  private static int places(Span one, Span other) {
    int order = one.file().path().compareTo(other.file().path());
    order = order != 0 ? order : Integer.compare(one.start(), other.start());
    return order != 0 ? order : Integer.compare(one.end(), other.end());
  }
}
