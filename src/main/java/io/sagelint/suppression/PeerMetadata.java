package io.sagelint.suppression;

import io.sagelint.check.Suppression;
import io.sagelint.read.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Suppressions in the {@code Metadata} of a CloudFormation resource. */
final class PeerMetadata {
  private final List<Suppression> found = new ArrayList<>();

  private PeerMetadata() {}

  static List<Suppression> suppressions(Node resource) {
    PeerMetadata metadata = new PeerMetadata();
    get(resource, "Metadata").ifPresent(metadata::read);
    return metadata.found;
  }

  private void read(Node metadata) {
    get(metadata, "checkov", "skip").ifPresent(list -> pairs(Peer.CHECKOV, list, "comment"));
    get(metadata, "cfn_nag", "rules_to_suppress")
        .ifPresent(list -> pairs(Peer.CFN_NAG, list, "reason"));
    get(metadata, "cdk_nag", "rules_to_suppress")
        .ifPresent(list -> pairs(Peer.CDK_NAG, list, "reason"));
    get(metadata, "guard", "SuppressedRules").ifPresent(this::guard);
  }

  private void pairs(Peer tool, Node list, String reason) {
    for (Node pair : items(list)) {
      get(pair, "id").ifPresent(id -> add(tool, id, get(pair, reason)));
    }
  }

  /** A list of names, or names with reasons. */
  private void guard(Node rules) {
    items(rules).forEach(name -> add(Peer.CFN_GUARD, name, Optional.empty()));
    if (rules instanceof Node.Mapping named) {
      named.entries().forEach(rule -> add(Peer.CFN_GUARD, rule.key(), Optional.of(rule.value())));
    }
  }

  private void add(Peer tool, Node id, Optional<Node> reason) {
    if (id instanceof Node.Scalar name) {
      String why = reason.map(node -> node instanceof Node.Scalar it ? it.text() : "").orElse("");
      found.add(
          new Suppression(
              tool.title(),
              name.text(),
              Suppression.Kind.METADATA,
              why,
              Optional.empty(),
              name.span().firstLine(),
              false));
    }
  }

  private static List<Node> items(Node node) {
    return node instanceof Node.Sequence list ? list.items() : List.of();
  }

  static Optional<Node> get(Node node, String... path) {
    Optional<Node> found = Optional.of(node);
    for (String name : path) {
      found =
          found.flatMap(it -> it instanceof Node.Mapping map ? map.get(name) : Optional.empty());
    }
    return found;
  }
}
