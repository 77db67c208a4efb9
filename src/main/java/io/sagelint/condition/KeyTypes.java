package io.sagelint.condition;

import io.sagelint.model.Value;
import java.util.List;
import java.util.Set;

/**
 * Which resource types make a customer managed key.
 *
 * @param keys native types whose identity is a key
 * @param carriers native types, or endings or beginnings with {@code *} for the rest, whose
 *     attributes may hold a key made elsewhere
 */
public record KeyTypes(Set<String> keys, Set<String> carriers) {
  private static final Set<String> IDENTITIES =
      Set.of("", "Arn", "Id", "Name", "arn", "id", "name");

  Outcome judge(Value.Reference reference) {
    if (keys.contains(reference.type())) {
      return Outcome.HOLDS;
    }
    boolean identity = IDENTITIES.contains(reference.attribute());
    if (identity && !carries(reference.type())) {
      return Outcome.fails("not-a-key", reference);
    }
    String reason = "whether " + reference.address() + " gives a key is known when it is deployed";
    return Outcome.open(
        new Value.Unknown(reason, List.of(reference.address()), reference.origin()));
  }

  private boolean carries(String type) {
    for (String carrier : carriers) {
      if (covers(carrier, type)) {
        return true;
      }
    }
    return false;
  }

  private static boolean covers(String pattern, String type) {
    if (pattern.startsWith("*")) {
      return type.endsWith(pattern.substring(1));
    }
    return pattern.endsWith("*")
        ? type.startsWith(pattern.substring(0, pattern.length() - 1))
        : type.equals(pattern);
  }
}
