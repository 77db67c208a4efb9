package io.sagelint.parse.cloudformation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Text of {@code Key=Value} pairs as the AWS and SAM command lines take it: separated by blanks, a
 * value with blanks in quotes, {@code ParameterKey=K,ParameterValue=V} for a pair.
 */
final class KeyValues {
  private static final String KEY = "ParameterKey=";
  private static final String VALUE = ",ParameterValue=";
  private static final String PREVIOUS = ",UsePreviousValue=true";

  /**
   * One pair.
   *
   * @param value empty: the deployed stack keeps the value it has
   * @param start where the pair starts in the text
   * @param end where it ends
   */
  record Pair(String key, Optional<String> value, int start, int end) {}

  private final String text;
  private int at;

  private KeyValues(String text) {
    this.text = text;
  }

  /** The pairs of a text; empty if something in it is no pair. */
  static Optional<List<Pair>> of(String text) {
    KeyValues reader = new KeyValues(text);
    List<Pair> pairs = new ArrayList<>();
    while (reader.skipBlanks()) {
      Optional<Pair> pair = reader.pair();
      if (pair.isEmpty()) {
        return Optional.empty();
      }
      pairs.add(pair.get());
    }
    return Optional.of(pairs);
  }

  /** Whether a text starts like a pair: a name of a parameter and an equals sign. */
  static boolean startsLikePair(String text) {
    int equals = text.indexOf('=');
    return equals > 0 && text.substring(0, equals).chars().allMatch(Character::isLetterOrDigit);
  }

  private boolean skipBlanks() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at < text.length();
  }

  private Optional<Pair> pair() {
    int start = at;
    String word = word();
    if (word.startsWith(KEY)) {
      return shorthand(word, start);
    }
    return startsLikePair(word)
        ? Optional.of(pair(word, word.indexOf('='), start))
        : Optional.empty();
  }

  private Pair pair(String word, int equals, int start) {
    String value = word.substring(equals + 1);
    return new Pair(word.substring(0, equals), Optional.of(value), start, at);
  }

  private Optional<Pair> shorthand(String word, int start) {
    if (word.endsWith(PREVIOUS)) {
      String key = word.substring(KEY.length(), word.length() - PREVIOUS.length());
      return Optional.of(new Pair(key, Optional.empty(), start, at));
    }
    int comma = word.indexOf(VALUE);
    if (comma < 0) {
      return Optional.empty();
    }
    String key = word.substring(KEY.length(), comma);
    String value = word.substring(comma + VALUE.length());
    return Optional.of(new Pair(key, Optional.of(value), start, at));
  }

  /** Up to the next blank outside of quotes; the quotes are taken off. */
  private String word() {
    StringBuilder word = new StringBuilder();
    char quote = 0;
    while (at < text.length() && (quote != 0 || !Character.isWhitespace(text.charAt(at)))) {
      char unit = text.charAt(at++);
      boolean last = at == text.length();
      if (unit == quote) {
        quote = 0;
      } else if (quote == 0 && (unit == '"' || unit == '\'')) {
        quote = unit;
      } else if (unit == '\\' && quote != '\'' && !last && "\"'\\ ".indexOf(text.charAt(at)) >= 0) {
        word.append(text.charAt(at++));
      } else {
        word.append(unit);
      }
    }
    return word.toString();
  }
}
