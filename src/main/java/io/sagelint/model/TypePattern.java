package io.sagelint.model;

import java.util.List;

/**
 * A native type, or several by a {@code *} for any characters.
 *
 * @param text e.g. {@code AWS::S3::Bucket}, {@code aws_kms_*} or {@code CreateTrainingJob}
 * @param gaps the text, with its gaps
 */
public record TypePattern(String text, Gaps gaps) {
  /** The pattern that a text writes. */
  public static TypePattern of(String text) {
    return new TypePattern(text, Gaps.of(text));
  }

  /** Whether it may mean several types. */
  public boolean isPattern() {
    return gaps.pieces().size() > 1;
  }

  /** Whether a native type is meant. */
  public boolean matches(String type) {
    return gaps.fit(type);
  }

  /** A list of them as a phrase: {@code aws_kms_key or aws_kms_alias}. */
  public static String words(List<TypePattern> types) {
    List<String> texts = types.stream().map(TypePattern::text).toList();
    return texts.isEmpty() ? "a resource" : String.join(" or ", texts);
  }

  /** The language that names types like this one. */
  public Language language() {
    if (text.contains("::")) {
      return Language.CLOUDFORMATION;
    }
    if (text.startsWith("awscc_")) {
      return Language.AWSCC;
    }
    return text.contains("_") ? Language.TERRAFORM : Language.API;
  }
}
