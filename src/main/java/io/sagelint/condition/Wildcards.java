package io.sagelint.condition;

/**
 * A pattern with {@code *} for any characters and {@code ?} for one, as policies of IAM write them;
 * see "IAM JSON policy elements: Resource" in the IAM User Guide.
 *
 * @param bounded whether {@code *} stands only for characters within a part of an ARN: for no colon
 */
record Wildcards(String pattern, boolean bounded) {
  /** Stands for characters that are not known: only {@code *} takes them. */
  static final char UNKNOWN = '\uE000';

  /**
   * Whether some text is matched by this pattern and by one in a policy; takes time proportional to
   * both lengths.
   */
  boolean overlaps(String written) {
    int end = pattern.length();
    boolean[] rest = new boolean[end + 1];
    rest[end] = true;
    for (int j = end - 1; j >= 0 && pattern.charAt(j) == '*'; j--) {
      rest[j] = true;
    }
    for (int i = written.length() - 1; i >= 0; i--) {
      rest = before(written.charAt(i), rest);
    }
    return rest[0];
  }

  /**
   * For each index of the pattern, whether what follows there overlaps a sign and what follows it.
   *
   * @param rest the same without the sign
   */
  private boolean[] before(char sign, boolean[] rest) {
    boolean[] here = new boolean[rest.length];
    here[pattern.length()] = sign == '*' && rest[pattern.length()];
    for (int j = pattern.length() - 1; j >= 0; j--) {
      char own = pattern.charAt(j);
      if (sign == '*') {
        here[j] = rest[j] || here[j + 1];
      } else if (own == '*') {
        here[j] = here[j + 1] || rest[j] && !(bounded && sign == ':');
      } else {
        here[j] = rest[j + 1] && isSame(sign, own);
      }
    }
    return here;
  }

  private static boolean isSame(char sign, char own) {
    return sign == own || sign != UNKNOWN && (sign == '?' || own == '?');
  }
}
