package io.sagelint.check;

import io.sagelint.catalogue.Kind;
import io.sagelint.catalogue.Setting;
import io.sagelint.condition.Outcome;
import io.sagelint.condition.Subject;
import io.sagelint.model.Origin;
import io.sagelint.model.Place;
import io.sagelint.model.PropertyPath;
import io.sagelint.model.Resource;
import io.sagelint.model.Truth;
import io.sagelint.model.Value;
import io.sagelint.rule.Rule;
import io.sagelint.rule.RuleSet;
import io.sagelint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Asks every rule about every place of a resource. Not reusable: one checker gathers one result.
 */
public final class Checker {
  private final RuleSet rules;
  private final List<Finding> findings = new ArrayList<>();
  private final List<Undetermined> undetermined = new ArrayList<>();
  private final Tally tally = new Tally();

  /** A checker for these rules. */
  public Checker(RuleSet rules) {
    this.rules = rules;
    for (Rule rule : rules.rules()) {
      tally.list(rule.concern());
    }
  }

  /** What fails. */
  public List<Finding> findings() {
    return findings;
  }

  /** What the text does not decide. */
  public List<Undetermined> undetermined() {
    return undetermined;
  }

  /** The verdicts counted. */
  public Tally tally() {
    return tally;
  }

  /** Adds what another checker found, told in another way. */
  public void add(List<Finding> found, List<Undetermined> open, Tally counted) {
    findings.addAll(found);
    undetermined.addAll(open);
    tally.add(counted);
  }

  /** Judges one resource; one that is not deployed is silent. */
  public void check(Resource resource) {
    Optional<Kind> kind = rules.catalogue().kind(resource.type());
    if (kind.isEmpty() || resource.deployed() == Truth.FALSE) {
      return;
    }
    for (Setting setting : kind.get().settings()) {
      if (setting.languages().contains(resource.language())) {
        check(resource, setting);
      }
    }
  }

  private void check(Resource resource, Setting setting) {
    for (Rule rule : rules.rules()) {
      if (rule.setting().equals(setting.name())) {
        for (Place block : resource.find(setting.each())) {
          check(resource, setting, rule, block);
        }
      }
    }
  }

  private void check(Resource resource, Setting setting, Rule rule, Place block) {
    if (isNothing(block.value())) {
      return;
    }
    for (Place place : places(resource, setting, block)) {
      Subject subject = new Subject(resource, block, place, setting.instances());
      tally.add(rule.concern(), judge(rule, setting, subject));
    }
  }

  private static boolean isNothing(Value value) {
    return value instanceof Value.Absent || value instanceof Value.Null;
  }

  private static List<Place> places(Resource resource, Setting setting, Place block) {
    if (!setting.missing() || !(block.value() instanceof Value.Mapping mapping)) {
      return block.find(setting.path(), resource.spelling());
    }
    return List.of(missing(resource, setting, block, mapping));
  }

  /** A place that no way of writing exists for: absent from the property that leads there. */
  private static Place missing(
      Resource resource, Setting setting, Place block, Value.Mapping mapping) {
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

  private Verdict judge(Rule rule, Setting setting, Subject subject) {
    Outcome applies = setting.when().judge(subject);
    Outcome selected = rule.when().judge(subject);
    if (applies.truth() == Truth.FALSE || selected.truth() == Truth.FALSE) {
      return Verdict.NOT_APPLICABLE;
    }
    if (selected.truth() == Truth.UNKNOWN && rule.open().ignored()) {
      return Verdict.NOT_APPLICABLE;
    }
    Outcome required = rule.require().judge(subject);
    if (required.truth() == Truth.TRUE) {
      return Verdict.PASS;
    }
    boolean open = selected.truth() == Truth.UNKNOWN;
    boolean openFails = rule.open().messages().isPresent();
    if (required.truth() == Truth.FALSE && applies.truth() == Truth.TRUE && (!open || openFails)) {
      findings.add(new FindingWriter(rule, setting, subject).write(required, open));
      return Verdict.FAIL;
    }
    undetermined.add(
        open(rule, subject, required.truth() == Truth.UNKNOWN ? required : applies, selected));
    return Verdict.UNDETERMINED;
  }

  private static Undetermined open(Rule rule, Subject subject, Outcome first, Outcome second) {
    Outcome outcome = first.open().isEmpty() ? second : first;
    Value.Unknown unknown = outcome.open().get(0);
    List<String> needs =
        outcome.open().stream().flatMap(one -> one.needs().stream()).distinct().toList();
    return new Undetermined(
        rule,
        subject.resource(),
        subject.judged().path(),
        unknown.reason(),
        needs,
        unknown.span(),
        unknown.origin().hops());
  }
}
