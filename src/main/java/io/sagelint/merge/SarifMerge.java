package io.sagelint.merge;

import com.fasterxml.jackson.core.JsonGenerator;
import io.sagelint.read.Node;
import io.sagelint.report.JsonReporter;
import io.sagelint.rule.Severity;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * SARIF as one file that GitHub takes: since July 2025 it refuses one with two runs of the same
 * tool and category, so those of ours become one run. Runs of other tools are kept as they are.
 *
 * @param first gives the version and the schema
 * @param runs in the order in which they came
 */
record SarifMerge(Node.Mapping first, List<SarifRun> runs) implements Merged {
  /** See "SARIF results exceed limits" in GitHub's documentation of code scanning. */
  private static final int MAX_RUNS = 20;

  private static final String VERSION = "2.1.0";

  static SarifMerge of(List<Part> parts) throws MergeException {
    Map<List<String>, List<SarifRun>> groups = new LinkedHashMap<>();
    Shards shards = new Shards();
    for (Part part : parts) {
      if (!Part.text(part.root(), "version").equals(VERSION)) {
        throw part.wrong(part.root(), "is not SARIF " + VERSION);
      }
      for (Node.Mapping run : part.objects(part.root(), "runs")) {
        SarifRun one = SarifRun.of(part, run);
        groups
            .computeIfAbsent(List.of(one.tool(), one.category()), k -> new ArrayList<>())
            .add(one);
        if (one.isOurs()) {
          shards.add(part.name(), Part.properties(run));
        }
      }
    }
    shards.check();
    List<SarifRun> runs = new ArrayList<>();
    for (List<SarifRun> group : groups.values()) {
      runs.add(SarifRun.joined(group));
    }
    if (runs.size() > MAX_RUNS) {
      throw new MergeException(
          runs.size() + " runs are more than the " + MAX_RUNS + " that GitHub takes in one file");
    }
    return new SarifMerge(parts.get(0).root(), runs);
  }

  @Override
  public void write(Writer out) throws IOException {
    try (JsonGenerator json = JsonReporter.generator(out)) {
      json.writeStartObject();
      new Copy(json).members(first, List.of("runs"));
      json.writeArrayFieldStart("runs");
      for (SarifRun run : runs) {
        run.write(json);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    out.append('\n');
  }

  @Override
  public Optional<Severity> worst() {
    return runs.stream().flatMap(run -> run.open().stream()).min(Comparator.naturalOrder());
  }

  @Override
  public boolean isIncomplete() {
    return runs.stream().anyMatch(SarifRun::isIncomplete);
  }

  @Override
  public List<String> notes() {
    return runs.stream().flatMap(run -> run.leftOut().stream()).toList();
  }
}
