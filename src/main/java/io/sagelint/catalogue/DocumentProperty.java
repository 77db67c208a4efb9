package io.sagelint.catalogue;

import io.sagelint.model.Language;
import io.sagelint.model.PropertyPath;
import java.util.Set;

/**
 * A property that holds a document: one that makes API calls, or one that rules look into.
 *
 * @param path to the property
 * @param format of the document
 * @param substitutions to the map of names that are replaced in the document; the empty path if
 *     there is none
 * @param source where the document is
 * @param languages where it can be written
 */
public record DocumentProperty(
    PropertyPath path,
    Format format,
    PropertyPath substitutions,
    Source source,
    Set<Language> languages) {

  /** The formats of documents; rule files name them in lower case with hyphens. */
  public enum Format {
    /** The definition of a Step Functions state machine, in the Amazon States Language. */
    STATES_LANGUAGE,
    /** The definition of a SageMaker pipeline. */
    PIPELINE,
    /** A call of the AWS SDK that a custom resource of the CDK makes. */
    SDK_CALL,
    /** A target of EventBridge Scheduler with its input. */
    TARGET,
    /** A Systems Manager Automation document. */
    AUTOMATION,
    /** JSON that makes no calls, such as the policy of a key. */
    JSON;

    /** The name in rule files. */
    public String id() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /** Where a document is; rule files name it in lower case. */
  public enum Source {
    /** The value is the document, or its text. */
    VALUE,
    /** The value is the path of a file with the document, seen from the template. */
    FILE,
    /** The value names a place that is not read, such as a bucket. */
    ELSEWHERE
  }
}
