package io.sagelint.rule;

import io.sagelint.diagnostic.Problem;
import io.sagelint.read.Node;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Compiles the rule files to the resource that {@link BuiltInRules} loads, so that a run need not
 * read YAML. Called by the build.
 */
public final class RuleCompiler {
  private RuleCompiler() {}

  /**
   * Compiles.
   *
   * @param arguments the folder of the rules and the file to write
   * @throws IOException if a file cannot be read or written
   * @throws IllegalStateException if a rule file is wrong; names every mistake
   */
  public static void main(String... arguments) throws IOException {
    List<Problem> problems = new ArrayList<>();
    Node root = RuleFiles.read(Path.of(arguments[0]), problems);
    RuleSet rules = RuleSet.read(root, problems);
    if (!problems.isEmpty()) {
      throw new IllegalStateException(RuleFiles.describe(problems));
    }
    Path target = Path.of(arguments[1]);
    Files.createDirectories(target.getParent());
    try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(target))) {
      CompiledRules.write((Node.Mapping) withoutExamples(root), rules, out);
    }
  }

  private static Node withoutExamples(Node node) {
    if (node instanceof Node.Mapping mapping) {
      List<Node.Entry> kept = new ArrayList<>();
      for (Node.Entry entry : mapping.entries()) {
        if (!entry.key().text().equals("examples")) {
          kept.add(new Node.Entry(entry.key(), withoutExamples(entry.value())));
        }
      }
      return new Node.Mapping(kept, mapping.span());
    }
    if (node instanceof Node.Sequence list) {
      return new Node.Sequence(
          list.items().stream().map(RuleCompiler::withoutExamples).toList(), list.span());
    }
    return node;
  }
}
