package io.sagelint.report;

import io.sagelint.check.Traces;
import io.sagelint.check.ValueText;
import io.sagelint.check.Verdict;
import io.sagelint.condition.Trace;
import io.sagelint.model.Hop;
import io.sagelint.model.Place;
import io.sagelint.model.Resource;
import io.sagelint.model.Truth;
import io.sagelint.model.Value;
import io.sagelint.source.Position;
import io.sagelint.source.Span;
import java.io.IOException;
import java.io.Writer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Why rules say what they say, as trees of conditions with their answers. */
public record TracePage(Style style) {
  private static final String STEP = "  ";
  private static final int MAX_CASES = 16;

  /**
   * Writes what was gathered and leaves the writer open.
   *
   * @throws IOException if the writer does
   */
  public void write(Traces traces, Writer out) throws IOException {
    StringBuilder page = new StringBuilder();
    for (Traces.Why why : traces.found()) {
      page.append(page.isEmpty() ? "" : "\n");
      write(why, page);
    }
    out.append(page);
  }

  private void write(Traces.Why why, StringBuilder page) {
    Resource resource = why.resource();
    String property = why.property().isEmpty() ? "" : why.property() + " of ";
    String subject = property + resource.type() + " \"" + resource.address() + "\"";
    page.append(style.paint(Ink.BOLD, Visible.of(why.rule().id() + ": " + subject))).append('\n');
    line(1, "--> " + place(why.at()), page);
    line(1, "verdict: " + words(why.verdict()), page);
    Set<Verdict> shown = new HashSet<>();
    List<Traces.Case> cases = why.cases();
    for (Traces.Case one : cases.subList(0, Math.min(MAX_CASES, cases.size()))) {
      line(1, (cases.size() == 1 ? "" : deployment(one) + ": " + words(one.verdict())), page);
      if (shown.add(one.verdict())) {
        one.conditions().forEach((field, trace) -> write(2, field + ": ", trace, page));
      }
    }
    if (cases.size() > MAX_CASES) {
      line(1, "and " + (cases.size() - MAX_CASES) + " other kinds of deployments", page);
    }
  }

  private void write(int depth, String field, Trace trace, StringBuilder page) {
    line(depth, field + answered(trace), page);
    trace.places().forEach(place -> write(depth + 1, place, page));
    trace.parts().forEach(part -> write(depth + 1, "", part, page));
  }

  /** A condition with its answer. */
  static String answered(Trace trace) {
    String about = trace.about().isEmpty() ? "" : trace.about() + ": ";
    return about + trace.asked() + ": " + answer(trace);
  }

  private static String answer(Trace trace) {
    List<Value.Unknown> open = trace.outcome().open();
    String answer = trace.outcome().truth().name().toLowerCase(Locale.ROOT);
    boolean reason = trace.outcome().truth() == Truth.UNKNOWN && trace.places().isEmpty();
    return reason && !open.isEmpty() ? answer + ", " + open.get(0).reason() : answer;
  }

  private void write(int depth, Place place, StringBuilder page) {
    Value value = place.value();
    line(depth, found(place), page);
    for (Hop hop : value.origin().hops()) {
      line(depth + 1, "::: " + place(hop.span()) + " " + hop.message(), page);
    }
  }

  /** What stands at a place, and where. */
  static String found(Place place) {
    Value value = place.value();
    return name(place) + " " + ValueText.clause(value) + ", " + place(value.span());
  }

  private static String name(Place place) {
    return place.path().isEmpty() ? "the resource" : place.path();
  }

  private static String deployment(Traces.Case one) {
    if (one.deployment().isEmpty()) {
      return "default deployment";
    }
    StringBuilder out = new StringBuilder("with");
    for (Map.Entry<String, String> variable : one.deployment().entrySet()) {
      out.append(out.length() == "with".length() ? " " : ", ");
      out.append(variable.getKey()).append(" = ").append(variable.getValue());
    }
    return out.toString();
  }

  private static String words(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String place(Span span) {
    Position from = span.from();
    return span.file().path() + ":" + from.line() + ":" + from.column();
  }

  private static void line(int depth, String text, StringBuilder page) {
    if (!text.isEmpty()) {
      page.append(STEP.repeat(depth)).append(Visible.of(text)).append('\n');
    }
  }
}
