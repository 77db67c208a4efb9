package io.sagelint.parse.request;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.sagelint.model.Value;
import java.util.Optional;

/**
 * What the {@code Resource} of a task state calls: optimized and SDK integrations of SageMaker,
 * with any pattern of waiting, in any partition; see "Integrating services with Step Functions" in
 * the Step Functions Developer Guide.
 */
final class Integration {
  private static final Pattern OPERATION =
      Pattern.compile(
          "(?:arn:.*:states:.*:|\\$\\{[^}]*}:*)(?:aws-sdk:)?sagemaker:"
              + "([A-Za-z0-9]+)(?:\\.\\S*|\\$\\{[^}]*})?");

  /** Stands for a part that is not known. */
  private static final String HOLE = "\uE000";

  /** ARNs of which enough is known to tell that they are another service's. */
  private static final java.util.regex.Pattern OTHER =
      java.util.regex.Pattern.compile(
          "arn:[^:]*:(?:(?!states:)[\\w-]+:"
              + "|states:[^:]*:[^:]*:(?:aws-sdk:)?(?!aws-sdk:|sagemaker:)[\\w-]+:).*");

  /** The ends that names of operations have, from a part that is not known. */
  private static final Pattern END =
      Pattern.compile(".*" + HOLE + "(?::|.*:sagemaker:|sagemaker:)?\\w*(?:\\.\\S*)?");

  private Integration() {}

  /** The operation, e.g. {@code createTrainingJob}; empty if it is another's, or not known. */
  static Optional<String> operation(Part resource) {
    Matcher matcher = OPERATION.matcher(resource.shown().orElse(""));
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** Whether so little is known that it may be an operation of SageMaker. */
  static boolean isOpen(Part resource) {
    if (resource.value() instanceof Value.Interpolated) {
      String arn = resource.shown().orElse("").replaceAll("\\$\\{[^}]*}", HOLE);
      boolean begins = arn.startsWith("arn:") || arn.startsWith(HOLE);
      return begins && !OTHER.matcher(arn).matches() && END.matcher(arn).matches();
    }
    return resource.value() instanceof Value.Unknown;
  }
}
