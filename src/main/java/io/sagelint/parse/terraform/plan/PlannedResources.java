package io.sagelint.parse.terraform.plan;

import io.sagelint.diagnostic.Problem;
import io.sagelint.read.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All resource instances and data sources of a plan: what a change says wins. */
final class PlannedResources {
  private final Sheet sheet;
  private final List<Problem> problems;
  private final Map<String, PlannedResource> byAddress = new LinkedHashMap<>();
  private final Map<String, List<PlannedResource>> byBlock = new HashMap<>();

  PlannedResources(Node plan, Sheet sheet, List<Problem> problems) {
    this.sheet = sheet;
    this.problems = problems;
    for (Node entry : list(plan, "resource_changes")) {
      Optional<PlannedResource> change = PlannedResource.ofChange(entry);
      add(entry, change, Nodes.text(entry, "deposed").isPresent());
    }
    Nodes.at(plan, "planned_values", "root_module").ifPresent(module -> module(module, false));
    Nodes.at(plan, "values", "root_module").ifPresent(module -> module(module, true));
    Nodes.at(plan, "prior_state", "values", "root_module").ifPresent(this::dataSources);
    for (PlannedResource resource : byAddress.values()) {
      byBlock.computeIfAbsent(resource.writtenAddress(), block -> new ArrayList<>()).add(resource);
    }
  }

  private List<Node> list(Node from, String key) {
    Optional<Node> found = Nodes.at(from, key);
    if (found.isPresent()
        && !(found.get() instanceof Node.Sequence)
        && !Nodes.isNull(found.get())) {
      problems.add(Problem.syntax(sheet.start(found.get()), "`" + key + "` of a plan is a list"));
    }
    return Nodes.items(from, key);
  }

  private void module(Node module, boolean complete) {
    for (Node entry : list(module, "resources")) {
      add(entry, PlannedResource.ofValues(entry, complete), false);
    }
    list(module, "child_modules").forEach(child -> module(child, complete));
  }

  /** What data sources gave when the plan was made; resources may have changed since. */
  private void dataSources(Node module) {
    for (Node entry : list(module, "resources")) {
      if (Nodes.text(entry, "mode").filter("data"::equals).isPresent()) {
        add(entry, PlannedResource.ofValues(entry, true), false);
      }
    }
    list(module, "child_modules").forEach(this::dataSources);
  }

  private void add(Node entry, Optional<PlannedResource> resource, boolean expected) {
    if (resource.isPresent()) {
      byAddress.putIfAbsent(resource.get().address().text(), resource.get());
    } else if (!expected) {
      String message = "a resource in a plan has an address, a type, a name and its values";
      problems.add(Problem.syntax(sheet.start(entry), message));
    }
  }

  /** All of them, in the order listed. */
  Iterable<PlannedResource> all() {
    return byAddress.values();
  }

  /** The instances of a block, by its full address without keys. */
  List<PlannedResource> of(String block) {
    return byBlock.getOrDefault(block, List.of());
  }
}
