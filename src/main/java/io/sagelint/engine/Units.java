package io.sagelint.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Paths that have to be judged together, and how much work they are. */
final class Units {
  private final Map<Path, Path> above = new HashMap<>();
  private final Map<Path, Long> weights = new TreeMap<>();

  /** A path with so many bytes to read. */
  void add(Path path, long weight) {
    weights.merge(path, weight, Long::sum);
  }

  /** Two paths are judged together. */
  void join(Path one, Path other) {
    add(one, 0);
    add(other, 0);
    Path lead = lead(one);
    Path also = lead(other);
    if (!lead.equals(also)) {
      above.put(also, lead);
    }
  }

  /** All of some paths are judged together. */
  void join(Collection<Path> all) {
    all.stream().findFirst().ifPresent(first -> all.forEach(other -> join(first, other)));
  }

  private Path lead(Path path) {
    Path at = path;
    while (above.containsKey(at)) {
      Path next = above.get(at);
      Optional.ofNullable(above.get(next)).ifPresent(far -> above.put(path, far));
      at = next;
    }
    return at;
  }

  /**
   * The shard of each path: heavy units first, each to the shard that has the least to do, so that
   * all machines that see the same files come to the same result.
   *
   * @return numbers from 1
   */
  Map<Path, Integer> deal(int shards) {
    Map<Path, List<Path>> units = new HashMap<>();
    weights.keySet().forEach(path -> members(units, path).add(path));
    List<List<Path>> ordered = new ArrayList<>(units.values());
    ordered.sort(
        Comparator.comparingLong(this::weight).reversed().thenComparing(unit -> unit.get(0)));
    long[] loads = new long[shards];
    Map<Path, Integer> dealt = new HashMap<>();
    for (List<Path> unit : ordered) {
      int least = least(loads);
      loads[least] += 1 + weight(unit);
      unit.forEach(path -> dealt.put(path, least + 1));
    }
    return dealt;
  }

  private List<Path> members(Map<Path, List<Path>> units, Path path) {
    return units.computeIfAbsent(lead(path), lead -> new ArrayList<>());
  }

  private long weight(List<Path> unit) {
    return unit.stream().mapToLong(weights::get).sum();
  }

  private static int least(long... loads) {
    int least = 0;
    for (int i = 1; i < loads.length; i++) {
      least = loads[i] < loads[least] ? i : least;
    }
    return least;
  }
}
