package io.sagelint.condition;

import com.google.re2j.Pattern;
import io.sagelint.model.Scalars;
import io.sagelint.model.Value;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The key is named by its ARN, which conditions on keys in IAM policies compare; see "Actions,
 * resources, and condition keys for Amazon SageMaker" in the Service Authorization Reference.
 *
 * @param types of resources that make keys
 */
record NamedByArn(KeyTypes types) implements ValueTest {
  private static final Pattern KEY_ARN = Pattern.compile("arn:[^:]*:kms:[^:]*:[^:]*:key/.+");
  private static final List<String> ARNS = List.of("arn", "keyarn", "target_key_arn");

  @Override
  public Outcome test(Value value) {
    if (value.isNothing()) {
      return Outcome.fails("absent", value);
    }
    Optional<String> text = Scalars.canonical(value);
    if (text.isPresent()) {
      return Outcome.of(KEY_ARN.matcher(text.get()).matches(), value);
    }
    if (value instanceof Value.Interpolated parts) {
      return interpolated(parts);
    }
    return value instanceof Value.Reference reference
        ? reference(reference)
        : Outcome.open(Scalars.unresolved(value));
  }

  private static Outcome interpolated(Value.Interpolated text) {
    if (text.overridden().isPresent()) {
      return Outcome.open(Scalars.unresolved(text));
    }
    String shown = text.shown();
    if (shown.contains(":key/")) {
      return Outcome.HOLDS;
    }
    return shown.startsWith("alias/") || shown.contains(":alias/")
        ? Outcome.fails("otherwise", text)
        : Outcome.open(Scalars.unresolved(text));
  }

  private Outcome reference(Value.Reference reference) {
    if (!types.makes(reference.type())) {
      return Outcome.open(Scalars.unresolved(reference));
    }
    String last = reference.attribute().substring(reference.attribute().lastIndexOf('.') + 1);
    boolean alias = reference.type().toLowerCase(Locale.ROOT).endsWith("alias");
    boolean arn = ARNS.contains(last.toLowerCase(Locale.ROOT));
    return Outcome.of(arn && (!alias || last.equals("target_key_arn")), reference);
  }
}
