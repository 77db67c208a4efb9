package io.sagelint.suppression;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.sagelint.check.Suppression;
import io.sagelint.read.Node;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Suppressions in the {@code Metadata} of a CloudFormation resource, or of its template. */
final class PeerMetadata {
  private final List<Suppression> found = new ArrayList<>();

  private PeerMetadata() {}

  static List<Suppression> suppressions(Node resource) {
    PeerMetadata metadata = new PeerMetadata();
    get(resource, "Metadata").ifPresent(metadata::read);
    return metadata.found;
  }

  /** Those of cdk-nag that a stack has for all its resources. */
  static List<Suppression> ofTemplate(Node template) {
    PeerMetadata metadata = new PeerMetadata();
    get(template, "Metadata").ifPresent(metadata::cdkNag);
    return metadata.found;
  }

  private void read(Node metadata) {
    get(metadata, "checkov", "skip").ifPresent(list -> pairs(Peer.CHECKOV, list, "comment"));
    get(metadata, "cfn_nag", "rules_to_suppress")
        .ifPresent(list -> pairs(Peer.CFN_NAG, list, "reason"));
    cdkNag(metadata);
    get(metadata, "guard", "SuppressedRules").ifPresent(this::guard);
  }

  private void cdkNag(Node metadata) {
    get(metadata, "cdk_nag", "rules_to_suppress")
        .ifPresent(list -> pairs(Peer.CDK_NAG, list, "reason"));
  }

  private void pairs(Peer tool, Node list, String reason) {
    for (Node pair : items(list)) {
      get(pair, "id").ifPresent(id -> add(tool, id, reason(pair, reason)));
    }
  }

  /** cdk-nag writes in Base64 what is not Latin. */
  private static String reason(Node pair, String name) {
    String reason = get(pair, name).map(PeerMetadata::text).orElse("");
    boolean encoded =
        get(pair, "is_reason_encoded").map(PeerMetadata::text).orElse("").equals("true");
    try {
      return encoded ? new String(Base64.getDecoder().decode(reason), UTF_8) : reason;
    } catch (IllegalArgumentException asWritten) {
      return reason;
    }
  }

  /** A list of names, or names with reasons. */
  private void guard(Node rules) {
    items(rules).forEach(name -> add(Peer.CFN_GUARD, name, ""));
    if (rules instanceof Node.Mapping named) {
      named.entries().forEach(rule -> add(Peer.CFN_GUARD, rule.key(), text(rule.value())));
    }
  }

  private void add(Peer tool, Node id, String reason) {
    if (id instanceof Node.Scalar name) {
      found.add(
          new Suppression(
              tool.title(),
              name.text(),
              Suppression.Kind.METADATA,
              reason,
              Optional.empty(),
              name.span().firstLine(),
              false));
    }
  }

  private static String text(Node node) {
    return node instanceof Node.Scalar it ? it.text() : "";
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
