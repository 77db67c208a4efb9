package io.sagelint.parse.terraform;

import io.sagelint.model.Hop;
import io.sagelint.model.Value;
import io.sagelint.read.hcl.Step;
import io.sagelint.source.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What data sources give without being asked: those that look a key up say which. */
record DataSources(Scope scope) {
  /** Data sources that only look a key up: the argument that says which. */
  private static final Map<String, String> KEY_LOOKUPS =
      Map.of("aws_kms_alias", "name", "aws_kms_key", "key_id");

  /** What is known of nothing but the deployment itself. */
  private static final Map<String, String> DEPLOYMENT =
      Map.of(
          "aws_caller_identity", "the account",
          "aws_region", "the region",
          "aws_partition", "the partition");

  Value value(List<Step> steps, Span use) {
    String type = name(steps, 0);
    String name = name(steps, 1);
    String address = "data." + type + "." + name;
    Optional<Declarations.LocatedBlock> block = scope.module().declarations().block(address);
    if (block.isEmpty()) {
      return Scope.undeclared(address, use);
    }
    if (DEPLOYMENT.containsKey(type)) {
      String reason = DEPLOYMENT.get(type) + " is known when it is deployed";
      return Scope.unknown(reason, address, use);
    }
    Value.Unknown read = Scope.unknown(address + " is read when the plan is made", address, use);
    return switch (type) {
      case "aws_iam_policy_document", "template_file" ->
          new RenderedText(scope, block.get(), read).value(steps.subList(2, steps.size()), use);
      default -> lookedUp(type, block.get(), steps, use).orElse(read);
    };
  }

  private Optional<Value> lookedUp(
      String type, Declarations.LocatedBlock block, List<Step> steps, Span use) {
    String hop = "key that data." + type + "." + block.label(1) + " looks up";
    return Optional.ofNullable(KEY_LOOKUPS.get(type))
        .flatMap(block::attribute)
        .map(key -> Uses.via(instance(block, steps).value(key), use, new Hop(hop, key.span())));
  }

  /** The scope of the instance that is asked for, or of one that stands for all. */
  private Scope instance(Declarations.LocatedBlock block, List<Step> steps) {
    List<Repetition.Instance> instances = scope.module().instances(block);
    for (Repetition.Instance one : instances) {
      if (one.element().orElse("").equals(name(steps, 2))) {
        return one.scope();
      }
    }
    return instances.isEmpty() ? Scope.of(scope.module()) : instances.get(0).scope();
  }

  private static String name(List<Step> steps, int index) {
    return index < steps.size() ? Traversal.name(steps.get(index)).orElse("") : "";
  }
}
