package io.sagelint.check;

import io.sagelint.model.Hop;
import io.sagelint.model.Provenance;
import io.sagelint.model.Resource;
import io.sagelint.rule.Rule;
import io.sagelint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A place of which the text does not decide whether it fails a rule.
 *
 * @param property the place, in the source's spelling
 * @param reason why, as a clause
 * @param needs what would decide it
 * @param overridden whether only deployments that leave a default behind leave it open
 * @param standing what the repository has said of it
 */
public record Undetermined(
    Rule rule,
    Resource resource,
    String property,
    String reason,
    List<String> needs,
    boolean overridden,
    Span span,
    List<Hop> related,
    Standing standing) {

  /** A place of which nothing has been said yet. */
  public Undetermined(
      Rule rule,
      Resource resource,
      String property,
      String reason,
      List<String> needs,
      boolean overridden,
      Span span,
      List<Hop> related) {
    this(rule, resource, property, reason, needs, overridden, span, related, Standing.UNKNOWN);
  }

  /** The same, of which something has been said. */
  public Undetermined with(Standing said) {
    return new Undetermined(
        rule, resource, property, reason, needs, overridden, span, related, said);
  }

  /**
   * The same told at another place.
   *
   * @param name the characters that name the resource there
   * @param from how the place that was judged came from there
   */
  public Undetermined at(Span place, Span name, Hop from) {
    List<Hop> hops = new ArrayList<>(List.of(from));
    hops.addAll(related);
    return new Undetermined(
        rule,
        resource.named(name),
        property,
        reason,
        needs,
        overridden,
        place,
        List.copyOf(hops),
        standing);
  }

  /** The same of a resource that is part of something else. */
  public Undetermined from(Provenance whole) {
    if (whole == resource.provenance()) {
      return this;
    }
    return new Undetermined(
        rule, resource.from(whole), property, reason, needs, overridden, span, related, standing);
  }

  /** The same, of which nothing more will be asked: its resource is only named. */
  public Undetermined told() {
    return new Undetermined(
        rule, resource.bare(), property, reason, needs, overridden, span, related, standing);
  }

  /** The same with more related places. */
  public Undetermined relatedTo(List<Hop> more) {
    if (more.isEmpty() && related.size() <= 1) {
      return this;
    }
    List<Hop> hops = Stream.concat(related.stream(), more.stream()).distinct().toList();
    return new Undetermined(
        rule, resource, property, reason, needs, overridden, span, hops, standing);
  }

  /** The same with a clause more. */
  public Undetermined noting(String clause) {
    String words = reason + ", " + clause;
    return new Undetermined(
        rule, resource, property, words, needs, overridden, span, related, standing);
  }
}
