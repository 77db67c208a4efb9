package io.sagelint.model;

/** The convention by which the awscc provider derives attribute names from registry names. */
public final class SnakeCase {
  private SnakeCase() {}

  /**
   * {@code S3KmsKeyId} becomes {@code s3_kms_key_id}, {@code VolumeSizeInGB} {@code
   * volume_size_in_gb}.
   */
  public static String of(String pascalCase) {
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
