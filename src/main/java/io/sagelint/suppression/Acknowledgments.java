package io.sagelint.suppression;

import io.sagelint.check.Suppression;
import io.sagelint.model.Provenance;
import io.sagelint.model.Provenance.Acknowledgment;
import io.sagelint.model.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a CDK app acknowledges of cdk-nag, which is told so from its version 3 on. The CDK writes
 * {@code PLUGIN::RULE}; a plugin of cdk-nag is named like the start of its rules.
 */
final class Acknowledgments {
  /** Stands for the plugin where the app names none: then the rule's own name decides. */
  private static final String ANY_PLUGIN = "Annotation";

  private Acknowledgments() {}

  static List<Suppression> suppressions(Resource resource) {
    List<Suppression> found = new ArrayList<>();
    resource
        .provenance()
        .construct()
        .map(Provenance.Construct::acknowledgments)
        .orElse(List.of())
        .forEach(one -> add(one, found));
    return found;
  }

  private static void add(Acknowledgment one, List<Suppression> found) {
    // Only the first counts: the name of a single finding, as in RULE[Action::s3:*], has its own.
    String[] parts = one.id().split("::", 2);
    String rule = parts[parts.length - 1];
    if (parts.length == 2 && (parts[0].equals(ANY_PLUGIN) || rule.startsWith(parts[0] + "-"))) {
      found.add(
          new Suppression(
              Peer.CDK_NAG.title(),
              rule,
              Suppression.Kind.METADATA,
              one.reason(),
              Optional.empty(),
              one.place(),
              false));
    }
  }
}
