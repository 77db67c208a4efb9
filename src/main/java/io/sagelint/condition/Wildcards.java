package io.sagelint.condition;

/**
 * Patterns as IAM writes them: {@code *} is any characters, {@code ?} is one; see "Wildcards in IAM
 * JSON policy elements" in the IAM User Guide.
 */
final class Wildcards {
  /** Stands for characters that are not known: only {@code *} takes them. */
  static final char UNKNOWN = '\uE000';

  private Wildcards() {}

  /** Whether some text is matched by both patterns; takes time proportional to both lengths. */
  static boolean overlap(String one, String other) {
    boolean[] rest = new boolean[other.length() + 1];
    rest[other.length()] = true;
    for (int j = other.length() - 1; j >= 0 && other.charAt(j) == '*'; j--) {
      rest[j] = true;
    }
    for (int i = one.length() - 1; i >= 0; i--) {
      rest = before(one.charAt(i), other, rest);
    }
    return rest[0];
  }

  /** For each end of the other pattern, whether it overlaps a sign and what follows the sign. */
  private static boolean[] before(char sign, String other, boolean[] rest) {
    boolean[] here = new boolean[rest.length];
    here[other.length()] = sign == '*' && rest[other.length()];
    for (int j = other.length() - 1; j >= 0; j--) {
      char next = other.charAt(j);
      here[j] =
          sign == '*' || next == '*' ? rest[j] || here[j + 1] : rest[j + 1] && isSame(sign, next);
    }
    return here;
  }

  private static boolean isSame(char sign, char next) {
    boolean known = sign < UNKNOWN && next < UNKNOWN;
    return sign == next || known && (sign == '?' || next == '?');
  }
}
