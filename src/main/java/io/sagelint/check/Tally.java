package io.sagelint.check;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** How many places passed, failed and stayed undetermined, by concern. */
public final class Tally {
  private final Map<String, Map<Verdict, Integer>> counts = new TreeMap<>();

  /** Makes sure a concern is listed even if nothing is counted for it. */
  public void list(String concern) {
    counts.computeIfAbsent(concern, name -> new EnumMap<>(Verdict.class));
  }

  /** Counts one verdict; one that is not applicable does not count. */
  public void add(String concern, Verdict verdict) {
    list(concern);
    if (verdict != Verdict.NOT_APPLICABLE) {
      counts.get(concern).merge(verdict, 1, Integer::sum);
    }
  }

  /** Adds what another tally counted. */
  public void add(Tally other) {
    other.counts.forEach(
        (concern, verdicts) -> {
          list(concern);
          verdicts.forEach(
              (verdict, count) -> counts.get(concern).merge(verdict, count, Integer::sum));
        });
  }

  /**
   * Counts failures that notes silence as such.
   *
   * @param silenced how many findings of the concern are silenced
   * @param open how many are not; a finding may stand for several failures, of repeated modules,
   *     and without an open one all of them are silenced
   */
  void suppress(String concern, int silenced, int open) {
    int failures = count(concern, Verdict.FAIL);
    int moved = open == 0 ? failures : Math.min(silenced, failures);
    counts.get(concern).merge(Verdict.FAIL, -moved, Integer::sum);
    counts.get(concern).merge(Verdict.SUPPRESSED, moved, Integer::sum);
  }

  /** What is worth a column: that something is suppressed only if it is. */
  public List<Verdict> columns() {
    boolean suppressed =
        counts.values().stream().anyMatch(all -> all.getOrDefault(Verdict.SUPPRESSED, 0) > 0);
    List<Verdict> always = List.of(Verdict.PASS, Verdict.FAIL, Verdict.UNDETERMINED);
    return suppressed
        ? Stream.concat(always.stream(), Stream.of(Verdict.SUPPRESSED)).toList()
        : always;
  }

  /** The concerns, sorted. */
  public Iterable<String> concerns() {
    return counts.keySet();
  }

  /** The count of one verdict. */
  public int count(String concern, Verdict verdict) {
    return counts.getOrDefault(concern, Map.of()).getOrDefault(verdict, 0);
  }

  /** How many places were judged at all. */
  public int applicable(String concern) {
    return counts.getOrDefault(concern, Map.of()).values().stream()
        .mapToInt(Integer::intValue)
        .sum();
  }
}
