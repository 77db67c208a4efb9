package io.sagelint.condition;

import io.sagelint.model.Value;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which resource types make a customer managed key.
 *
 * @param keys native types whose identity is a key
 * @param carriers native types, or endings or beginnings with {@code *} for the rest, whose
 *     attributes may hold a key made elsewhere
 * @param carrierAttributes attributes that may hold a key made elsewhere, whatever the type
 */
public record KeyTypes(Set<String> keys, Set<String> carriers, List<Pattern> carrierAttributes) {

  /** Whether resources of a native type are keys, or names of keys. */
  boolean makes(String type) {
    return keys.contains(type);
  }

  Outcome judge(Value.Reference reference) {
    if (makes(reference.type())) {
      return Outcome.HOLDS;
    }
    if (!carries(reference.type()) && !isCarrier(reference.attribute())) {
      return Outcome.fails("not-a-key", reference);
    }
    String reason = "whether " + reference.address() + " gives a key is known when it is deployed";
    return Outcome.open(
        new Value.Unknown(reason, List.of(reference.address()), reference.origin()));
  }

  private boolean isCarrier(String attribute) {
    String last = attribute.substring(attribute.lastIndexOf('.') + 1);
    for (Pattern pattern : carrierAttributes) {
      if (pattern.matcher(last).matches()) {
        return true;
      }
    }
    return false;
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
