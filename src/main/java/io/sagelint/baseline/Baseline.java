package io.sagelint.baseline;

import io.sagelint.check.BaselineState;
import io.sagelint.check.Finding;
import io.sagelint.check.Report;
import io.sagelint.check.Standing;
import io.sagelint.check.Undetermined;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** What was known at one time, and how often. Never changes. */
public final class Baseline {
  /** Nothing was known. */
  public static final Baseline EMPTY = new Baseline(new TreeMap<>());

  private final SortedMap<Key, Integer> counts;

  Baseline(SortedMap<Key, Integer> counts) {
    this.counts = Collections.unmodifiableSortedMap(counts);
  }

  /**
   * What a report tells, without what notes keep silent about.
   *
   * @param paths from the paths of the report to those of the baseline
   */
  public static Baseline of(Report report, UnaryOperator<String> paths) {
    SortedMap<Key, Integer> counts = new TreeMap<>();
    for (Finding finding : report.open()) {
      counts.merge(Key.of(finding, paths), 1, Integer::sum);
    }
    for (Undetermined open : report.openUndetermined()) {
      counts.merge(Key.of(open, paths), 1, Integer::sum);
    }
    return new Baseline(counts);
  }

  /** How often each is known. */
  public SortedMap<Key, Integer> counts() {
    return counts;
  }

  /** How many are known, equal ones counted. */
  public int size() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /**
   * The report in which each finding and each undetermined place is new or not. Of several that are
   * alike, the first ones are those that were known.
   *
   * @param paths from the paths of the report to those of the baseline
   */
  public Report applyTo(Report report, UnaryOperator<String> paths) {
    Map<Key, Integer> left = new HashMap<>(counts);
    List<Finding> findings = new ArrayList<>();
    for (Finding one : report.findings()) {
      findings.add(one.with(compared(one.standing(), Key.of(one, paths), left)));
    }
    List<Undetermined> undetermined = new ArrayList<>();
    for (Undetermined one : report.undetermined()) {
      undetermined.add(one.with(compared(one.standing(), Key.of(one, paths), left)));
    }
    return report.with(findings, undetermined);
  }

  private Standing compared(Standing standing, Key key, Map<Key, Integer> left) {
    if (standing.baselined()) {
      return standing;
    }
    boolean known =
        standing.suppressed() ? counts.containsKey(key) : left.merge(key, -1, Integer::sum) >= 0;
    return standing.with(known ? BaselineState.UNCHANGED : BaselineState.NEW);
  }

  /** What this one knows more often than another. */
  public Baseline minus(Baseline other) {
    SortedMap<Key, Integer> rest = new TreeMap<>();
    counts.forEach(
        (key, count) -> {
          int more = count - other.counts.getOrDefault(key, 0);
          if (more > 0) {
            rest.put(key, more);
          }
        });
    return new Baseline(rest);
  }

  /** What both know, as often as the one that knows it more often. */
  public Baseline or(Baseline other) {
    SortedMap<Key, Integer> both = new TreeMap<>(counts);
    other.counts.forEach((key, count) -> both.merge(key, count, Math::max));
    return new Baseline(both);
  }

  /** A part of it. */
  public Baseline only(Predicate<Key> wanted) {
    SortedMap<Key, Integer> some = new TreeMap<>(counts);
    some.keySet().removeIf(wanted.negate());
    return new Baseline(some);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Baseline baseline && counts.equals(baseline.counts);
  }

  @Override
  public int hashCode() {
    return counts.hashCode();
  }

  @Override
  public String toString() {
    return counts.toString();
  }
}
