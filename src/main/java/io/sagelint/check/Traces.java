package io.sagelint.check;

import io.sagelint.condition.Condition;
import io.sagelint.condition.Subject;
import io.sagelint.condition.Trace;
import io.sagelint.model.Hop;
import io.sagelint.model.Resource;
import io.sagelint.model.Value;
import io.sagelint.rule.Rule;
import io.sagelint.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Why rules say what they say of one line: gathered while a checker judges. A line is asked about
 * what it names, holds or leads to: a resource, a value that a condition looks at, a place that
 * such a value came by, a finding.
 */
public final class Traces {
  /**
   * Why a rule says what it says of a place.
   *
   * @param property the place, in the source's spelling
   * @param at where its value stands, or belongs
   * @param verdict over all deployments
   * @param cases by the deployments that were told apart
   */
  public record Why(
      Rule rule, Resource resource, String property, Span at, Verdict verdict, List<Case> cases) {}

  /**
   * What holds in some deployments.
   *
   * @param deployment an example of them; empty for the default deployment
   * @param value what is judged; empty if the place is not there
   * @param conditions by the field of the rule, or of the catalogue, that asks them
   */
  public record Case(
      Map<String, String> deployment,
      Verdict verdict,
      Optional<Value> value,
      Map<String, Trace> conditions) {}

  /** The field of a rule whose condition must hold. */
  public static final String REQUIRE = "require";

  private static final int ALL = 0;

  private final String path;
  private final int line;
  private final Set<Why> found = new LinkedHashSet<>();
  private final Set<Integer> lines = new TreeSet<>();

  /**
   * Gathers for one line.
   *
   * @param path the file, as reports name it
   * @param line 1-based
   */
  public Traces(String path, int line) {
    this.path = path;
    this.line = line;
  }

  /** Gathers for all lines of all files. */
  public Traces() {
    this("", ALL);
  }

  /** What was found, in the order judged. */
  public List<Why> found() {
    return List.copyOf(found);
  }

  /** The 1-based lines of the file on which there is something to ask about. */
  public Set<Integer> lines() {
    return lines;
  }

  void add(Judge judge, Resource resource) {
    Deployments deployments = new Deployments(judge, resource);
    for (Judgement judgement : deployments.judge()) {
      Set<Span> spans = new LinkedHashSet<>(List.of(resource.name()));
      judgement.finding().ifPresent(finding -> addTo(spans, finding.span(), finding.related()));
      judgement.undetermined().ifPresent(open -> addTo(spans, open.span(), open.related()));
      Span at = resource.name();
      List<Case> cases = new ArrayList<>();
      for (Deployments.Case one : deployments.cases()) {
        Optional<Subject> subject = subject(judge, resource.in(one.scenario()), judgement);
        Map<String, Trace> conditions = subject.map(it -> conditions(judge, it)).orElse(Map.of());
        conditions.values().forEach(trace -> addTo(spans, trace));
        Optional<Value> value = subject.map(it -> it.judged().value());
        value.ifPresent(it -> addTo(spans, it.span(), it.origin().hops()));
        at = cases.isEmpty() ? value.map(it -> it.span().firstLine()).orElse(at) : at;
        Verdict verdict = one.verdict(judgement.property());
        cases.add(new Case(Deployments.example(one), verdict, value, conditions));
      }
      if (isAsked(spans)) {
        Verdict verdict = judgement.verdict();
        found.add(new Why(judge.rule(), resource, judgement.property(), at, verdict, cases));
      }
    }
  }

  private static void addTo(Set<Span> spans, Span place, List<Hop> way) {
    spans.add(place);
    way.forEach(hop -> spans.add(hop.span()));
  }

  private static void addTo(Set<Span> spans, Trace trace) {
    trace.places().forEach(it -> addTo(spans, it.value().span(), it.value().origin().hops()));
    trace.parts().forEach(part -> addTo(spans, part));
  }

  private boolean isAsked(Set<Span> spans) {
    boolean asked = line == ALL;
    for (Span span : spans) {
      if (span.file().path().equals(path)) {
        lines.add(span.from().line());
        asked |= span.from().line() == line;
      }
    }
    return asked;
  }

  private static Optional<Subject> subject(Judge judge, Resource resource, Judgement judgement) {
    return judge.subjects(resource).stream()
        .filter(subject -> subject.judged().path().equals(judgement.property()))
        .findFirst();
  }

  private static Map<String, Trace> conditions(Judge judge, Subject subject) {
    Map<String, Condition> asked = new LinkedHashMap<>();
    asked.put("the place matters", judge.setting().when());
    asked.put("when", judge.rule().when());
    asked.put(REQUIRE, judge.rule().require());
    Map<String, Trace> traces = new LinkedHashMap<>();
    asked.forEach(
        (name, condition) -> {
          if (!condition.equals(Condition.ALWAYS)) {
            traces.put(name, Trace.of(condition, subject));
          }
        });
    return traces;
  }
}
