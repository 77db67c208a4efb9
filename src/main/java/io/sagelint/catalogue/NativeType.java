package io.sagelint.catalogue;

import io.sagelint.model.Language;
import io.sagelint.model.Spelling;

/** A kind of resource as one language knows it. */
public record NativeType(Kind kind, Language language) {
  /** The name in the language, e.g. {@code aws_sagemaker_model}. */
  public String name() {
    return kind.types().get(language);
  }

  /** How the language spells the canonical names of the kind. */
  public Spelling spelling() {
    return kind.spelling(language);
  }
}
