package io.sagelint.engine;

import io.sagelint.check.Finding;
import io.sagelint.check.Report;
import io.sagelint.check.Undetermined;
import io.sagelint.diagnostic.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares what is said of files before and after a change. */
record Worse(Report before, Report after) {
  /** What is wrong with a change, by the path of the file that it is said of. */
  Map<String, String> than(List<Finding> fixed) {
    Map<String, String> worse = new HashMap<>();
    Set<Object> errors = new HashSet<>();
    before.errors().forEach(error -> errors.add(key(error)));
    for (Problem error : after.errors()) {
      if (!errors.contains(key(error))) {
        worse.putIfAbsent(error.path(), "the result could not be read: " + error.message());
      }
    }
    Set<Object> open = new HashSet<>();
    before.undetermined().forEach(one -> open.add(key(one)));
    for (Undetermined one : after.undetermined()) {
      if (!open.contains(key(one))) {
        worse.putIfAbsent(path(one), one.property() + " would be undetermined");
      }
    }
    Set<Object> known = new HashSet<>();
    before.findings().forEach(finding -> known.add(key(finding)));
    Set<Object> gone = new HashSet<>();
    fixed.forEach(finding -> gone.add(place(finding)));
    for (Finding finding : after.findings()) {
      if (gone.contains(place(finding)) || !known.contains(key(finding))) {
        String path = finding.span().file().path();
        worse.putIfAbsent(path, finding.rule().id() + " would fail: " + finding.message());
      }
    }
    return worse;
  }

  /** Messages may tell lines, and these move. */
  private static Object key(Problem error) {
    return List.of(error.path(), error.message().replaceAll("\\d+", ""));
  }

  /** What was suppressed and is told now is another thing. */
  private static Object key(Undetermined one) {
    return List.of(
        one.rule().id(),
        path(one),
        one.resource().identity(),
        one.property(),
        one.standing().suppressed());
  }

  private static String path(Undetermined one) {
    return one.span().file().path();
  }

  /** What was suppressed and is told now is another thing. */
  private static List<Object> key(Finding finding) {
    return List.of(
        finding.rule().id(),
        finding.span().file().path(),
        finding.resource().identity(),
        finding.property(),
        finding.standing().suppressed());
  }

  /** The finding at the very value; another value of the property may fail as well. */
  private static Object place(Finding finding) {
    List<Object> place = new ArrayList<>(key(finding));
    place.add(finding.span().start());
    return place;
  }
}
