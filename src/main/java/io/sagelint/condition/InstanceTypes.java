package io.sagelint.condition;

import io.sagelint.model.Truth;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Which instance types have local NVMe storage: SageMaker refuses a volume key for them.
 *
 * @param certain patterns of families that have it, e.g. {@code g5} of {@code ml.g5.2xlarge}
 * @param unconfirmed patterns of families that may
 */
public record InstanceTypes(List<Pattern> certain, List<Pattern> unconfirmed) {
  /** Whether a type such as {@code ml.g5.2xlarge} has local storage. */
  public Truth haveLocalStorage(String type) {
    String family = family(type);
    if (matches(certain, family)) {
      return Truth.TRUE;
    }
    return matches(unconfirmed, family) ? Truth.UNKNOWN : Truth.FALSE;
  }

  private static String family(String type) {
    String name = type.startsWith("ml.") ? type.substring(3) : type;
    int dot = name.indexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  private static boolean matches(List<Pattern> patterns, String family) {
    for (Pattern pattern : patterns) {
      if (pattern.matcher(family).matches()) {
        return true;
      }
    }
    return false;
  }
}
