package io.sagelint.parse.terraform.plan;

import io.sagelint.model.Hop;
import io.sagelint.model.Origin;
import io.sagelint.model.Value;
import io.sagelint.read.Node;
import io.sagelint.source.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The data sources that look a key up by its alias. A plan has the ARN of the key they found, which
 * does not tell that it is a key of AWS; the name of the alias does.
 */
final class KeyLookups {
  private static final String ALIAS = "aws_kms_alias";
  private static final List<String> TARGETS = List.of("target_key_arn", "target_key_id");

  private final Sheet sheet;
  private final PlannedResources resources;
  private final Map<String, PlannedResource> byTarget = new HashMap<>();

  KeyLookups(PlannedResources resources, Sheet sheet) {
    this.sheet = sheet;
    this.resources = resources;
    for (PlannedResource resource : resources.all()) {
      if (isLookup(resource)) {
        name(resource)
            .filter(name -> name.text().startsWith("alias/aws/"))
            .ifPresent(name -> targets(resource));
      }
    }
  }

  private void targets(PlannedResource alias) {
    for (String target : TARGETS) {
      alias
          .after()
          .flatMap(values -> Nodes.text(values, target))
          .ifPresent(key -> byTarget.put(key, alias));
    }
  }

  private static boolean isLookup(PlannedResource resource) {
    return resource.type().equals(ALIAS) && resource.address().text().contains("data." + ALIAS);
  }

  private static Optional<Node.Scalar> name(PlannedResource alias) {
    return alias.after().flatMap(values -> Nodes.scalar(values, "name"));
  }

  /** The alias of a key that AWS manages, if a known value is such a key. */
  Optional<Value> managed(String value, Span use) {
    return Optional.ofNullable(byTarget.get(value)).flatMap(alias -> named(alias, use));
  }

  /** The alias that a data source looks up, by the address of its block. */
  Optional<Value> lookedUp(String block, Span use) {
    for (PlannedResource resource : resources.of(block)) {
      if (isLookup(resource)) {
        return named(resource, use);
      }
    }
    return Optional.empty();
  }

  private Optional<Value> named(PlannedResource alias, Span use) {
    String message = "key that " + alias.address().text() + " looks up";
    return name(alias)
        .map(
            name -> {
              Hop hop = new Hop(message, sheet.at(name));
              return new Value.Text(name.text(), new Origin(use, List.of(hop)));
            });
  }
}
