package io.sagelint.parse.cloudformation;

import io.sagelint.diagnostic.Problem;
import io.sagelint.read.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * SAM's {@code samconfig.toml} and {@code samconfig.yaml}: every environment that overrides
 * parameters is a deployment; see "AWS SAM CLI configuration file".
 */
public final class SamConfiguration {
  private SamConfiguration() {}

  /** Whether a document says how SAM deploys. */
  public static boolean matches(Node root) {
    return root instanceof Node.Mapping mapping
        && mapping.entries().stream().anyMatch(entry -> overrides(entry.value()).isPresent());
  }

  /** The values of each environment; a document without any is a mistake. */
  public static List<ParameterSet> of(Node root, List<Problem> problems) {
    List<ParameterSet> sets = new ArrayList<>();
    String path = root.span().file().path();
    if (root instanceof Node.Mapping mapping) {
      for (Node.Entry environment : mapping.entries()) {
        String name = path + " (" + environment.key().text() + ")";
        overrides(environment.value())
            .ifPresent(node -> sets.add(ParameterFile.of(node, name, problems)));
      }
    }
    if (sets.isEmpty()) {
      String message = "no environment has parameter_overrides: [ENV.deploy.parameters]";
      problems.add(Problem.of(Problem.Kind.CONFIG, path, message));
    }
    return sets;
  }

  private static Optional<Node> overrides(Node environment) {
    return overrides(environment, "deploy").or(() -> overrides(environment, "global"));
  }

  private static Optional<Node> overrides(Node environment, String command) {
    return get(environment, command)
        .flatMap(node -> get(node, "parameters"))
        .flatMap(node -> get(node, "parameter_overrides"));
  }

  private static Optional<Node> get(Node node, String key) {
    return node instanceof Node.Mapping mapping ? mapping.get(key) : Optional.empty();
  }
}
