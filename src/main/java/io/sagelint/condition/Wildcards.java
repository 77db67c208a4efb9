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
    if (differsFromStart(written)) {
      return false;
    }
    int end = pattern.length();
    boolean[] rest = new boolean[end + 1];
    boolean[] here = new boolean[end + 1];
    rest[end] = true;
    for (int j = end - 1; j >= 0 && pattern.charAt(j) == '*'; j--) {
      rest[j] = true;
    }
    for (int i = written.length() - 1; i >= 0; i--) {
      before(written.charAt(i), rest, here);
      boolean[] last = rest;
      rest = here;
      here = last;
    }
    return rest[0];
  }

  /** Whether they differ before the first {@code *}, as almost all do that have no overlap. */
  private boolean differsFromStart(String written) {
    int length = Math.min(pattern.length(), written.length());
    for (int i = 0; i < length; i++) {
      char own = pattern.charAt(i);
      char sign = written.charAt(i);
      if (own == '*' || sign == '*') {
        return false;
      }
      if (!isSame(sign, own)) {
        return true;
      }
    }
    return false;
  }

  /**
   * For each index of the pattern, whether what follows there overlaps a sign and what follows it.
   *
   * @param rest the same without the sign
   * @param here where to write it
   */
  private void before(char sign, boolean[] rest, boolean[] here) {
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
  }

  private static boolean isSame(char sign, char own) {
    return sign == own || sign != UNKNOWN && (sign == '?' || own == '?');
  }
}
