package io.sagelint.merge;

import io.sagelint.read.Node;
import java.util.Map;
import java.util.TreeMap;

/** Whether the parts of a run that was split are all there: one that is missing is never green. */
final class Shards {
  private final Map<Integer, Map<Integer, String>> byCount = new TreeMap<>();
  private boolean whole;

  /** Takes what a report says of itself; one that says nothing is of a whole run. */
  void add(String name, Node.Mapping said) throws MergeException {
    int index = Part.number(said, "shard", "index");
    int count = Part.number(said, "shard", "count");
    if (count <= 1) {
      whole = true;
      return;
    }
    String other = byCount.computeIfAbsent(count, key -> new TreeMap<>()).put(index, name);
    if (other != null) {
      throw new MergeException(
          name + " and " + other + " are both shard " + index + "/" + count + " of a run");
    }
  }

  /** Looks whether all is there. */
  void check() throws MergeException {
    if (byCount.size() > 1 || whole && !byCount.isEmpty()) {
      throw new MergeException("the reports are shards of runs that were split in different ways");
    }
    for (Map.Entry<Integer, Map<Integer, String>> run : byCount.entrySet()) {
      for (int i = 1; i <= run.getKey(); i++) {
        if (!run.getValue().containsKey(i)) {
          throw new MergeException("the report of shard " + i + "/" + run.getKey() + " is missing");
        }
      }
    }
  }
}
