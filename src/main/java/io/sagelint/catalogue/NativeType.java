package io.sagelint.catalogue;

import io.sagelint.model.Language;
import io.sagelint.model.Spelling;

/**
 * A kind of resource as one language knows it.
 *
 * @param name in the language, e.g. {@code aws_sagemaker_model}
 */
public record NativeType(Kind kind, Language language, String name) {
  /** How the language spells the canonical names of the kind. */
  public Spelling spelling() {
    return kind.spelling(language);
  }
}
