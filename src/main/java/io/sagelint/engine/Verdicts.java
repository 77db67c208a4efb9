package io.sagelint.engine;

import io.sagelint.check.Finding;
import io.sagelint.check.Undetermined;
import io.sagelint.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Findings of several deployments of one template, told once each; those of only some deployments
 * say of which.
 */
final class Verdicts {
  /** One finding, and the deployments that have it. */
  private record Told<T>(T one, Set<String> deployments) {}

  private final int deployments;
  private final Map<List<Object>, Told<Finding>> findings = new LinkedHashMap<>();
  private final Map<List<Object>, Told<Undetermined>> undetermined = new LinkedHashMap<>();

  /** Verdicts of so many deployments. */
  Verdicts(int deployments) {
    this.deployments = deployments;
  }

  /**
   * Adds what one deployment has.
   *
   * @param deployment its name; empty if it needs none
   */
  void add(List<Finding> found, List<Undetermined> open, String deployment) {
    found.forEach(finding -> merge(finding, deployment));
    open.forEach(one -> merge(one, deployment));
  }

  /** All findings. */
  List<Finding> findings() {
    List<Finding> all = new ArrayList<>();
    for (Told<Finding> told : findings.values()) {
      all.add(only(told) ? told.one().noting("Only with " + names(told) + ".") : told.one());
    }
    return all;
  }

  /** All that is open. */
  List<Undetermined> undetermined() {
    List<Undetermined> all = new ArrayList<>();
    for (Told<Undetermined> told : undetermined.values()) {
      all.add(only(told) ? told.one().noting("only with " + names(told)) : told.one());
    }
    return all;
  }

  private boolean only(Told<?> told) {
    return told.deployments().size() < deployments && !told.deployments().contains("");
  }

  private static String names(Told<?> told) {
    return String.join(", ", told.deployments());
  }

  private void merge(Finding finding, String deployment) {
    List<Object> identity =
        identity(
            finding.rule().id(), finding.resource().identity(), finding.property(), finding.span());
    identity.add(finding.standing().suppressed());
    findings.merge(
        identity,
        told(finding, deployment),
        (one, other) ->
            new Told<>(one.one().with(other.one()), union(one.deployments(), other.deployments())));
  }

  private void merge(Undetermined open, String deployment) {
    List<Object> identity =
        identity(open.rule().id(), open.resource().identity(), open.property(), open.span());
    identity.add(open.reason());
    identity.add(open.standing().suppressed());
    undetermined.merge(
        identity,
        told(open, deployment),
        (one, other) ->
            new Told<>(
                one.one().relatedTo(other.one().related()),
                union(one.deployments(), other.deployments())));
  }

  private static <T> Told<T> told(T one, String deployment) {
    return new Told<>(one, Set.of(deployment));
  }

  private static Set<String> union(Set<String> one, Set<String> other) {
    Set<String> both = new LinkedHashSet<>(one);
    both.addAll(other);
    return both;
  }

  private static List<Object> identity(String rule, String address, String property, Span span) {
    return new ArrayList<>(
        List.of(rule, address, property, span.file().path(), span.start(), span.end()));
  }
}
