package io.sagelint.model;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The convention by which the awscc provider derives attribute names from registry names. */
public final class SnakeCase {
  /** Names come from rules and the catalogue, so they are few, and each is asked for often. */
  private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

  private SnakeCase() {}

  /**
   * {@code S3KmsKeyId} becomes {@code s3_kms_key_id}, {@code VolumeSizeInGB} {@code
   * volume_size_in_gb}.
   */
  public static String of(String pascalCase) {
    String known = KNOWN.get(pascalCase);
    if (known == null) {
      known = convert(pascalCase);
      KNOWN.put(pascalCase, known);
    }
    return known;
  }

  private static String convert(String pascalCase) {
    StringBuilder out = new StringBuilder(pascalCase.length() + 8);
    for (int i = 0; i < pascalCase.length(); i++) {
      char unit = pascalCase.charAt(i);
      if (i > 0 && startsWord(pascalCase, i)) {
        out.append('_');
      }
      out.append(Character.toLowerCase(unit));
    }
    return out.toString();
  }

  private static boolean startsWord(String name, int i) {
    if (!Character.isUpperCase(name.charAt(i))) {
      return false;
    }
    boolean afterWord = !Character.isUpperCase(name.charAt(i - 1));
    boolean beforeWord = i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1));
    return afterWord || beforeWord;
  }
}
