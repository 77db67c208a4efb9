package io.sagelint.parse.terraform.function;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/**
 * The matches of a pattern in a text. RE2/J takes time linear in the text for one match, but a
 * pattern such as {@code a(.*b)?} may look through all the rest for each; so the work is counted.
 */
final class Search {
  /** Characters of a pattern. */
  private static final int MAX_PATTERN = 10_000;

  /** Instructions of the pattern times characters that may be looked at. */
  private static final long MAX_STEPS = 200_000_000;

  private final Arguments in;
  private final Pattern pattern;
  private final Matcher matcher;
  private final int length;
  private long steps;
  private int at;

  /** Searches {@code text}; ends the call if the pattern is none, or too large. */
  Search(Arguments in, String pattern, String text) {
    if (pattern.length() > MAX_PATTERN) {
      throw in.tooLarge(MAX_PATTERN + " characters of a pattern");
    }
    try {
      this.in = in;
      this.pattern = Pattern.compile(pattern);
      this.matcher = this.pattern.matcher(text);
      this.length = text.length();
    } catch (PatternSyntaxException wrong) {
      throw in.mistake(wrong.getMessage());
    }
  }

  Pattern pattern() {
    return pattern;
  }

  Matcher match() {
    return matcher;
  }

  /** Goes to the next match; ends the call if that takes too much work. */
  boolean find() {
    steps += (long) pattern.programSize() * (length - at + 1);
    if (steps > MAX_STEPS) {
      throw in.tooLarge(MAX_STEPS + " steps to match a pattern");
    }
    boolean found = matcher.find();
    at = found ? matcher.end() : length;
    return found;
  }
}
