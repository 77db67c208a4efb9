package io.sagelint.check;

import io.sagelint.model.Hop;
import io.sagelint.model.Provenance;
import io.sagelint.model.Resource;
import io.sagelint.rule.Rule;
import io.sagelint.rule.Severity;
import io.sagelint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A place that fails a rule.
 *
 * @param severity the rule's, unless the catalogue has another for the place
 * @param scenario an example of the deployments that fail, if not all do
 * @param property the place, in the source's spelling
 * @param value what the property resolves to; empty if it is absent
 * @param span where to change something
 * @param related where the value came from
 * @param standing what the repository has said of it
 * @param fixes ways to mend it, the best first
 */
public record Finding(
    Rule rule,
    Severity severity,
    Certainty certainty,
    Map<String, String> scenario,
    String message,
    String help,
    List<String> controls,
    Resource resource,
    String property,
    Optional<String> value,
    Span span,
    List<Hop> related,
    Standing standing,
    List<Fix> fixes) {

  /** A finding of which nothing has been said yet. */
  public Finding(
      Rule rule,
      Severity severity,
      Certainty certainty,
      Map<String, String> scenario,
      String message,
      String help,
      List<String> controls,
      Resource resource,
      String property,
      Optional<String> value,
      Span span,
      List<Hop> related) {
    this(
        rule,
        severity,
        certainty,
        scenario,
        message,
        help,
        controls,
        resource,
        property,
        value,
        span,
        related,
        Standing.UNKNOWN,
        List.of());
  }

  /** The same finding, of which something has been said. */
  public Finding with(Standing said) {
    return with(said, fixes);
  }

  /** The same finding with ways to mend it. */
  public Finding with(List<Fix> ways) {
    return with(standing, ways);
  }

  private Finding with(Standing said, List<Fix> ways) {
    return new Finding(
        rule, severity, certainty, scenario, message, help, controls, resource, property, value,
        span, related, said, ways);
  }

  /**
   * The same finding told at another place.
   *
   * @param name the characters that name the resource there
   * @param from how the place that was judged came from there
   */
  public Finding at(Span place, Span name, Hop from) {
    List<Hop> hops = new ArrayList<>(List.of(from));
    hops.addAll(related);
    return new Finding(
        rule,
        severity,
        certainty,
        scenario,
        message,
        help,
        controls,
        resource.named(name),
        property,
        value,
        place,
        List.copyOf(hops),
        standing,
        fixes);
  }

  /**
   * The same finding as some deployments have it.
   *
   * @param ways how the value came there
   */
  public Finding in(Certainty how, Map<String, String> example, List<Hop> ways) {
    return with(how, example, message, ways.stream());
  }

  /** The same finding of a resource that is part of something else. */
  public Finding from(Provenance whole) {
    if (whole == resource.provenance() && whole.construct().isEmpty()) {
      return this;
    }
    return new Finding(
        rule,
        severity,
        certainty,
        scenario,
        message,
        help,
        controls,
        resource.from(whole),
        property,
        value,
        span,
        related,
        standing,
        // What a program wrote is not edited.
        whole.construct().isPresent() ? List.of() : fixes);
  }

  /** The same finding, of which nothing more will be asked: its resource is only named. */
  public Finding told() {
    return new Finding(
        rule,
        severity,
        certainty,
        scenario,
        message,
        help,
        controls,
        resource.bare(),
        property,
        value,
        span,
        related,
        standing,
        fixes);
  }

  /** The same finding for only some deployments. */
  Finding only(Map<String, String> example) {
    return with(Certainty.CONDITIONAL, example, message, related.stream());
  }

  /** The same finding with more related places. */
  public Finding relatedTo(List<Hop> more) {
    if (more.isEmpty() && related.size() <= 1) {
      return this;
    }
    return with(certainty, scenario, message, Stream.concat(related.stream(), more.stream()));
  }

  /** The same finding with a sentence more. */
  public Finding noting(String sentence) {
    return with(certainty, scenario, message + " " + sentence, related.stream());
  }

  /** This finding for two deployments: certain if it is in one of them, fixed alike or not. */
  public Finding with(Finding other) {
    return both(other).with(fixes.equals(other.fixes) ? fixes : List.of());
  }

  private Finding both(Finding other) {
    boolean certain = certainty == Certainty.CERTAIN || other.certainty == Certainty.CERTAIN;
    return with(
        certain ? Certainty.CERTAIN : certainty,
        certain ? Map.of() : scenario,
        message,
        Stream.concat(related.stream(), other.related.stream()));
  }

  private Finding with(
      Certainty newCertainty, Map<String, String> example, String words, Stream<Hop> hops) {
    return new Finding(
        rule,
        severity,
        newCertainty,
        example,
        words,
        help,
        controls,
        resource,
        property,
        value,
        span,
        hops.distinct().toList(),
        standing,
        fixes);
  }
}
