package io.sagelint.parse.terraform;

import io.sagelint.model.Origin;
import io.sagelint.model.Value;
import io.sagelint.read.hcl.Step;
import io.sagelint.source.Span;
import java.util.ArrayList;
import java.util.List;

/** What references to resources give: what is configured there, else a reference. */
record ManagedResources(Scope scope) {

  Value value(String type, List<Step> steps, Span use) {
    String name = steps.isEmpty() ? "" : Traversal.name(steps.get(0)).orElse("");
    if (name.isEmpty()) {
      return Scope.unknown("`" + use.text() + "` names nothing in this module", use.text(), use);
    }
    List<String> attribute = new ArrayList<>();
    for (Step step : steps.subList(1, steps.size())) {
      if (step instanceof Step.Attr attr) {
        attribute.add(attr.name());
      }
    }
    String address = scope.module().prefix() + type + "." + name;
    return new Value.Reference(type, address, String.join(".", attribute), Origin.at(use));
  }
}
