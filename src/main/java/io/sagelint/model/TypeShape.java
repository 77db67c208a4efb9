package io.sagelint.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the names of native types look like, so that one that no type can have is told. That a name
 * of the right shape is none, such as {@code AWS::S3::Buckets}, cannot be known here.
 */
public final class TypeShape {
  private static final Pattern ANY =
      Pattern.compile(
          // CloudFormation, with custom resources, modules and types of others
          "(?!(?i:aws)::)[A-Za-z0-9*]+(::[A-Za-z0-9_@*-]+)+"
              + "|AWS(::[A-Za-z0-9*]+){2,}|AWS::[A-Za-z0-9]*\\*[A-Za-z0-9*]*"
              // Terraform, with data sources
              + "|(data\\.)?[a-z0-9*]+[_*][a-z0-9_*-]*"
              // operations of an API
              + "|[A-Z*][A-Za-z0-9*]*");

  private static final String KNOWN =
      "; a type is AWS::S3::Bucket in CloudFormation, aws_s3_bucket or awscc_s3_bucket in"
          + " Terraform, CreateTrainingJob in the API, with * for any characters";

  private TypeShape() {}

  /** What is wrong with a type or a pattern of types, if its shape already says so. */
  public static Optional<String> mistake(String text) {
    if (ANY.matcher(text).matches()) {
      return Optional.empty();
    }
    String meant = meant(text);
    String hint = ANY.matcher(meant).matches() ? " (did you mean `" + meant + "`?)" : "";
    return Optional.of("no type is named like `" + text + "`" + hint + KNOWN);
  }

  private static String meant(String text) {
    String[] words = text.strip().split("[^A-Za-z0-9*]+");
    if (!text.contains(":") && !text.contains(".")) {
      return String.join("_", words).toLowerCase(Locale.ROOT);
    }
    List<String> parts = new ArrayList<>();
    for (String word : words) {
      boolean first = parts.isEmpty() || word.isEmpty();
      parts.add(
          first
              ? word.toUpperCase(Locale.ROOT)
              : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }
    return String.join("::", parts);
  }
}
