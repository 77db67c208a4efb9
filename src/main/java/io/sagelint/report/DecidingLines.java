package io.sagelint.report;

import io.sagelint.check.Traces;
import io.sagelint.check.Verdict;
import io.sagelint.condition.Trace;
import io.sagelint.model.Place;
import io.sagelint.model.Truth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Of a trace, the conditions that decided and what they looked at. */
public final class DecidingLines {
  private static final int MAX_CONDITIONS = 4;
  private static final int MAX_PLACES = 4;

  private DecidingLines() {}

  /**
   * The lines that decided on one place, as {@link TracePage} has them, of the first deployments
   * with the verdict; none if the rule asked nothing.
   */
  public static List<String> of(Traces.Why why) {
    Optional<Traces.Case> like =
        why.cases().stream().filter(one -> one.verdict() == why.verdict()).findFirst();
    return like.flatMap(DecidingLines::field).stream().flatMap(DecidingLines::lines).toList();
  }

  /** The field of the rule that decided: what does not apply, or is open, need not be required. */
  private static Optional<Map.Entry<String, Trace>> field(Traces.Case one) {
    boolean required = one.verdict() == Verdict.PASS || one.verdict() == Verdict.FAIL;
    return one.conditions().entrySet().stream()
        .filter(
            field ->
                required
                    ? field.getKey().equals(Traces.REQUIRE)
                    : field.getValue().outcome().truth() != Truth.TRUE)
        .findFirst();
  }

  private static Stream<String> lines(Map.Entry<String, Trace> field) {
    return deciding(field.getValue())
        .limit(MAX_CONDITIONS)
        .flatMap(trace -> lines(field.getKey(), trace));
  }

  private static Stream<String> lines(String field, Trace trace) {
    Stream<String> places =
        trace.places().stream().limit(MAX_PLACES).map(place -> "  " + TracePage.found(place));
    return Stream.concat(Stream.of(field + ": " + TracePage.answered(trace)), places)
        .map(Visible::of);
  }

  /** A condition that is so because its parts are not: {@code not}, with what they looked at. */
  private static Trace withPlaces(Trace trace) {
    if (trace.parts().isEmpty()) {
      return trace;
    }
    List<Trace> parts = trace.parts().stream().flatMap(DecidingLines::deciding).toList();
    String asked = parts.stream().map(Trace::asked).collect(Collectors.joining(", "));
    List<Place> places = parts.stream().flatMap(part -> part.places().stream()).toList();
    String whole = trace.asked() + " (" + asked + ")";
    return new Trace(trace.about(), whole, trace.outcome(), places, List.of());
  }

  /** The innermost parts without which the answer would be another: one that is alike, or all. */
  private static Stream<Trace> deciding(Trace trace) {
    List<Trace> parts = trace.parts();
    List<Trace> alike =
        parts.stream().filter(part -> part.outcome().truth() == trace.outcome().truth()).toList();
    if (alike.isEmpty()) {
      return Stream.of(withPlaces(trace));
    }
    List<Trace> deciding = alike.size() < parts.size() ? alike.subList(0, 1) : alike;
    return deciding.stream().flatMap(DecidingLines::deciding);
  }
}
