package io.sagelint.model;

import java.util.List;

/**
 * A text of which only pieces are known: any characters may stand between them.
 *
 * @param pieces at least one; the first begins the text and the last ends it, both may be empty
 */
public record Gaps(List<String> pieces) {
  /** The pieces around each {@code *} of a text. */
  public static Gaps of(String text) {
    return new Gaps(List.of(text.split("\\*", -1)));
  }

  /** Whether a text may be meant; takes no backtracking, whoever wrote the pieces. */
  public boolean fit(String text) {
    String first = pieces.get(0);
    if (pieces.size() == 1) {
      return text.equals(first);
    }
    String last = pieces.get(pieces.size() - 1);
    int end = text.length() - last.length();
    int at = first.length();
    if (!text.startsWith(first) || !text.endsWith(last)) {
      return false;
    }
    for (String piece : pieces.subList(1, pieces.size() - 1)) {
      int found = text.indexOf(piece, at);
      if (found < 0) {
        return false;
      }
      at = found + piece.length();
    }
    return at <= end;
  }
}
