package io.sagelint.suppression;

import io.sagelint.check.Finding;
import io.sagelint.check.Undetermined;
import io.sagelint.model.Resource;
import io.sagelint.rule.Rule;
import io.sagelint.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * What a suppression may be about: a finding or an undetermined place.
 *
 * @param at where it is told, where its resource is named, and where the resource is that holds the
 *     document it is in
 * @param calls the module calls and nested stacks that lead to it
 */
record Subject(Rule rule, Resource resource, String property, List<Span> at, List<Span> calls) {
  static Subject of(Finding one, Ways ways) {
    return new Subject(
        one.rule(),
        one.resource(),
        one.property(),
        at(one.span(), one.resource(), ways),
        ways.calls());
  }

  static Subject of(Undetermined one, Ways ways) {
    return new Subject(
        one.rule(),
        one.resource(),
        one.property(),
        at(one.span(), one.resource(), ways),
        ways.calls());
  }

  private static List<Span> at(Span told, Resource resource, Ways ways) {
    List<Span> at = new ArrayList<>(List.of(told, resource.name()));
    ways.owner().ifPresent(at::add);
    return at;
  }

  /** The file it is told in. */
  String path() {
    return at.get(0).file().path();
  }
}
