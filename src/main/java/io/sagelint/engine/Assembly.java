package io.sagelint.engine;

import io.sagelint.parse.cdk.Constructs;
import io.sagelint.parse.cdk.Environment;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * A cloud assembly: what a CDK app, or a stage of it, was synthesised into.
 *
 * @param folder where its {@code manifest.json} is
 * @param stacks those of the manifest
 * @param assets the files that are uploaded, by the names they have in buckets
 * @param stages the assemblies in it
 */
record Assembly(Path folder, List<Stack> stacks, Map<String, Path> assets, List<Assembly> stages) {

  /**
   * A stack of the assembly.
   *
   * @param name as CloudFormation knows it
   * @param template its own
   * @param templates those that were written for it: its own, and those of stacks nested in it
   * @param constructs read when they are asked for
   */
  record Stack(
      String name,
      Environment environment,
      Path template,
      Set<Path> templates,
      Supplier<Constructs> constructs) {}

  /** All templates, those of its stages too. */
  Set<Path> templates() {
    Set<Path> all = new TreeSet<>();
    stacks.forEach(stack -> all.addAll(stack.templates()));
    stages.forEach(stage -> all.addAll(stage.templates()));
    return all;
  }

  /** The stack that a template was written for. */
  Optional<Stack> stackOf(Path template) {
    return stacks.stream().filter(stack -> stack.templates().contains(template)).findFirst();
  }
}
