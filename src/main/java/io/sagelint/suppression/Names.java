package io.sagelint.suppression;

import com.google.re2j.Pattern;

/**
 * A name with {@code *} for any characters and {@code ?} for one; brackets and quotes stand for
 * themselves, so that an address can be copied from a report. What is below the name is meant too.
 */
record Names(Pattern pattern) {
  private static final String BELOW = "(?:[./\\[].*)?";

  static Names of(String glob) {
    StringBuilder pattern = new StringBuilder();
    for (int i = 0; i < glob.length(); i++) {
      char unit = glob.charAt(i);
      switch (unit) {
        case '*' -> pattern.append(".*");
        case '?' -> pattern.append('.');
        default -> pattern.append(Pattern.quote(String.valueOf(unit)));
      }
    }
    return new Names(Pattern.compile(pattern + BELOW, Pattern.DOTALL));
  }

  boolean matches(String text) {
    return pattern.matches(text);
  }
}
