package io.sagelint.check;

import io.sagelint.catalogue.Kind;
import io.sagelint.catalogue.Setting;
import io.sagelint.model.Resource;
import io.sagelint.model.Stack;
import io.sagelint.rule.Rule;
import io.sagelint.rule.RuleSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Asks every rule about every place of a resource. Not reusable: one checker gathers one result.
 */
public final class Checker {
  private final RuleSet rules;
  private final List<Finding> findings = new ArrayList<>();
  private final List<Undetermined> undetermined = new ArrayList<>();
  private final Tally tally = new Tally();
  private final Optional<Traces> traces;
  private final Remedies remedies;

  /** By language and native type, which nothing but these tell apart; shared by all alike. */
  private final Map<String, List<Question>> questions;

  /** What one rule asks of one place. */
  private record Question(Rule rule, Setting place) {}

  /** A checker for these rules. */
  public Checker(RuleSet rules) {
    this(rules, Optional.empty(), Remedies.NONE);
  }

  /**
   * A checker that tells more.
   *
   * @param traces where to tell why, if at all
   * @param remedies what mends the findings
   */
  public Checker(RuleSet rules, Optional<Traces> traces, Remedies remedies) {
    this(rules, traces, remedies, new ConcurrentHashMap<>());
    for (Rule rule : rules.rules()) {
      tally.list(rule.concern());
    }
  }

  private Checker(
      RuleSet rules,
      Optional<Traces> traces,
      Remedies remedies,
      Map<String, List<Question>> questions) {
    this.rules = rules;
    this.remedies = remedies;
    this.traces = traces;
    this.questions = questions;
  }

  /** A checker like this one, which has found nothing yet and lists no concern by itself. */
  public Checker another() {
    return new Checker(rules, traces, remedies, questions);
  }

  /** Whether it tells why, too. */
  public boolean isTraced() {
    return traces.isPresent();
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

  /** Judges all resources that are deployed together. */
  public void check(Stack stack) {
    stack.resources().forEach(resource -> check(resource, stack));
  }

  /**
   * Judges one resource.
   *
   * @param stack what is deployed together with it
   * @return whether any rule asks anything of it
   */
  public boolean check(Resource resource, Stack stack) {
    List<Question> asked = questions(resource);
    for (Question question : asked) {
      Rule rule = question.rule();
      tally.ask(rule.id());
      Judge judge = new Judge(rule, question.place(), stack, remedies);
      traces.ifPresent(all -> all.add(judge, resource));
      for (Judgement judgement : new Deployments(judge, resource).judge()) {
        tally.add(rule.concern(), judgement.verdict());
        judgement.finding().ifPresent(findings::add);
        judgement.undetermined().ifPresent(undetermined::add);
      }
    }
    return !asked.isEmpty();
  }

  private List<Question> questions(Resource resource) {
    String key = resource.language().id() + ' ' + resource.type();
    List<Question> known = questions.get(key);
    if (known == null) {
      known = new ArrayList<>();
      Kind kind = rules.catalogue().kind(resource.type()).orElse(null);
      for (Rule rule : kind == null ? List.<Rule>of() : rules.rules()) {
        for (Setting place : rule.places(kind, resource)) {
          known.add(new Question(rule, place));
        }
      }
      questions.put(key, known);
    }
    return known;
  }
}
