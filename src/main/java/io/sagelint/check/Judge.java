package io.sagelint.check;

import io.sagelint.catalogue.Setting;
import io.sagelint.condition.Outcome;
import io.sagelint.condition.Subject;
import io.sagelint.model.Hop;
import io.sagelint.model.Origin;
import io.sagelint.model.Place;
import io.sagelint.model.PropertyPath;
import io.sagelint.model.Resource;
import io.sagelint.model.Stack;
import io.sagelint.model.Truth;
import io.sagelint.model.Value;
import io.sagelint.rule.Rule;
import io.sagelint.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks one rule about every place that one setting has in a resource, for one set of deployments.
 */
record Judge(Rule rule, Setting setting, Stack stack, Remedies remedies) {

  /** The verdicts, a place each. */
  List<Judgement> judge(Resource resource) {
    return subjects(resource).stream().map(this::judge).toList();
  }

  /** What is judged, a place each. */
  List<Subject> subjects(Resource resource) {
    List<Subject> subjects = new ArrayList<>();
    for (Place block : resource.find(setting.each())) {
      if (isThere(block)) {
        for (Place place : places(resource, block)) {
          subjects.add(
              new Subject(resource, setting.each(), block, place, setting.instances(), stack));
        }
      }
    }
    return subjects;
  }

  /** A resource is there even if it has no properties. */
  private boolean isThere(Place block) {
    boolean absent = block.value().isNothing();
    return !absent || setting.each().steps().isEmpty();
  }

  private List<Place> places(Resource resource, Place block) {
    List<Place> places = setting.missing() ? List.of() : resource.find(block, setting.path());
    return places.isEmpty() && block.value() instanceof Value.Mapping mapping
        ? List.of(missing(resource, block, mapping))
        : places;
  }

  /**
   * A place that is in a list without items, or that no way of writing exists for: absent from the
   * property that leads there.
   */
  private Place missing(Resource resource, Place block, Value.Mapping mapping) {
    StringBuilder path = new StringBuilder(block.path());
    Span at = mapping.head();
    for (PropertyPath.Step step : setting.path().steps()) {
      String name = resource.spelling().of(path.toString(), step.name());
      if (path.length() == block.path().length()) {
        at = mapping.get(name).map(Value.Property::key).orElse(at);
      }
      path.append(path.isEmpty() ? "" : ".").append(name).append(step.each() ? "[]" : "");
    }
    return new Place(path.toString(), new Value.Absent(Origin.at(at)));
  }

  private Judgement judge(Subject subject) {
    Outcome applies = setting.when().judge(subject);
    Outcome selected = rule.when().judge(subject);
    boolean open = selected.truth() == Truth.UNKNOWN;
    if (applies.truth() == Truth.FALSE
        || selected.truth() == Truth.FALSE
        || open && rule.open().ignored()) {
      return Judgement.of(subject.judged().path(), Verdict.NOT_APPLICABLE);
    }
    Outcome required = rule.require().judge(subject);
    if (required.truth() == Truth.TRUE) {
      return Judgement.of(subject.judged().path(), Verdict.PASS);
    }
    boolean decided = required.truth() == Truth.FALSE && applies.truth() == Truth.TRUE;
    if (decided && (!open || rule.open().messages().isPresent())) {
      Value deciding = required.evidence().orElse(subject.judged().value());
      return Judgement.of(
          new FindingWriter(rule, setting, subject)
              .write(required, hops(applies, selected), open)
              .with(remedies.of(rule, setting, subject, deciding)));
    }
    return Judgement.of(open(subject, List.of(required, applies, selected)));
  }

  private static List<Hop> hops(Outcome applies, Outcome selected) {
    List<Hop> hops = new ArrayList<>(selected.hops());
    hops.addAll(applies.hops());
    return hops;
  }

  /** The first outcome that is unknown says why. */
  private Undetermined open(Subject subject, List<Outcome> outcomes) {
    List<Value.Unknown> open =
        outcomes.stream().flatMap(outcome -> outcome.open().stream()).distinct().toList();
    Value.Unknown unknown = open.get(0);
    List<String> needs = open.stream().flatMap(one -> one.needs().stream()).distinct().toList();
    return new Undetermined(
        rule,
        subject.resource(),
        subject.judged().path(),
        unknown.reason(),
        needs,
        open.stream().allMatch(Value.Unknown::overridden),
        unknown.span().firstLine(),
        unknown.origin().hops());
  }
}
