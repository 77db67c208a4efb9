package io.sagelint.suppression;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A tool whose suppressions are recognised: Checkov's "Suppressing and Skipping Policies", "Rule
 * suppression" of AWS CloudFormation Guard, cfn_nag's "Per-Resource Rule Suppression" and the
 * metadata that cdk-nag's {@code NagSuppressions} writes.
 */
public enum Peer {
  CHECKOV("Checkov"),
  CFN_GUARD("cfn-guard"),
  CFN_NAG("cfn_nag"),
  CDK_NAG("cdk-nag");

  private final String title;

  Peer(String title) {
    this.title = title;
  }

  /** The name in rule files, options and reports. */
  public String title() {
    return title;
  }

  /** The name of the one that a user names, in whatever case; empty if there is none. */
  public static Optional<String> named(String name) {
    return titles().stream().filter(name::equalsIgnoreCase).findFirst();
  }

  /** The names of all. */
  public static List<String> titles() {
    return Stream.of(values()).map(Peer::title).toList();
  }
}
