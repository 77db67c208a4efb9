package io.sagelint.suppression;

import java.util.List;
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

  /** The names of all. */
  public static List<String> titles() {
    return Stream.of(values()).map(Peer::title).toList();
  }
}
