package io.sagelint.model;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A native type, or several by a {@code *} for any characters.
 *
 * @param text e.g. {@code AWS::S3::Bucket}, {@code aws_kms_*} or {@code CreateTrainingJob}
 * @param pattern only of a text with a {@code *}: the others, nearly all, are cheaper to compare
 */
public record TypePattern(String text, Optional<Pattern> pattern) {
  /** The pattern that a text writes. */
  public static TypePattern of(String text) {
    return new TypePattern(text, text.contains("*") ? Optional.of(any(text)) : Optional.empty());
  }

  private static Pattern any(String text) {
    return Pattern.compile("\\Q" + text.replace("*", "\\E.*\\Q") + "\\E", Pattern.DOTALL);
  }

  /** Whether a native type is meant. */
  public boolean matches(String type) {
    return pattern.isPresent() ? pattern.get().matcher(type).matches() : text.equals(type);
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
