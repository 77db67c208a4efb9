package io.sagelint.check;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** How many places passed, failed and stayed undetermined, by concern. */
public final class Tally {
  private final Map<String, Map<Verdict, Integer>> counts = new TreeMap<>();

  private final Set<String> asked = new HashSet<>();

  /** Notes that a rule had something to judge. */
  void ask(String rule) {
    asked.add(rule);
  }

  /** Whether a rule had something to judge, whatever came of it. */
  public boolean hasAsked(String rule) {
    return asked.contains(rule);
  }

  /** Makes sure a concern is listed even if nothing is counted for it. */
  public void list(String concern) {
    counts.computeIfAbsent(concern, name -> new EnumMap<>(Verdict.class));
  }

  /** Counts one verdict; one that is not applicable does not count. */
  public void add(String concern, Verdict verdict) {
    Map<Verdict, Integer> verdicts = counts.get(concern);
    if (verdicts == null) {
      list(concern);
      verdicts = counts.get(concern);
    }
    if (verdict != Verdict.NOT_APPLICABLE) {
      verdicts.merge(verdict, 1, Integer::sum);
    }
  }

  /** Adds what another tally counted. */
  public void add(Tally other) {
    asked.addAll(other.asked);
    other.counts.forEach(
        (concern, verdicts) -> {
          list(concern);
          verdicts.forEach(
              (verdict, count) -> counts.get(concern).merge(verdict, count, Integer::sum));
        });
  }

  /**
   * Counts what notes silence as such.
   *
   * @param verdict what it was
   * @param told how all that has this verdict stands; one of them may stand for several places, of
   *     repeated modules, and if notes silence all of them all places are silenced
   */
  void suppress(String concern, Verdict verdict, List<Standing> told) {
    int silenced = (int) told.stream().filter(Standing::suppressed).count();
    if (silenced > 0) {
      int places = count(concern, verdict);
      int moved = silenced == told.size() ? places : Math.min(silenced, places);
      counts.get(concern).merge(verdict, -moved, Integer::sum);
      counts.get(concern).merge(Verdict.SUPPRESSED, moved, Integer::sum);
    }
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
