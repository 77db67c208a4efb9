package io.sagelint.model;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The surfaces a resource can be written on; each spells the API's names in its own way. */
public enum Language {
  CLOUDFORMATION,
  /** The {@code hashicorp/aws} provider. */
  TERRAFORM,
  /** The {@code hashicorp/awscc} provider, generated from the CloudFormation registry. */
  AWSCC,
  /** The body of an API request, such as a state of a Step Functions state machine makes. */
  API;

  /** The languages of Terraform's providers. */
  public static final Set<Language> PROVIDERS = EnumSet.of(TERRAFORM, AWSCC);

  /** The name in rule files and reports. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** How the language spells a canonical name that no table names: as is, or in snake case. */
  public String spell(String canonicalName) {
    return PROVIDERS.contains(this) ? SnakeCase.of(canonicalName) : canonicalName;
  }
}
