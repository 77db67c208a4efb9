package io.sagelint.read;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;

/** The known name that a misspelt one was most likely meant to be. */
public final class Nearest {
  private static final int MAX_LENGTH = 80;

  /** What people write who know other tools. */
  private static final Map<String, String> SYNONYMS =
      Map.ofEntries(
          Map.entry("equals", "is"),
          Map.entry("equal", "is"),
          Map.entry("eq", "is"),
          Map.entry("value", "is"),
          Map.entry("and", "all"),
          Map.entry("or", "any"),
          Map.entry("regex", "matches"),
          Map.entry("pattern", "matches"),
          Map.entry("present", "exists"),
          Map.entry("tf", "terraform"),
          Map.entry("hcl", "terraform"),
          Map.entry("cfn", "cloudformation"),
          Map.entry("sam", "cloudformation"),
          Map.entry("cdk", "cloudformation"));

  private Nearest() {}

  /**
   * A clause for a message: {@code (did you mean `title`?)}, after a space, or nothing if no known
   * name is near. Near is a name that takes one edit (a character more, less, other or swapped with
   * its neighbour), and one more for every four characters of it.
   */
  public static String hint(String name, Collection<String> known) {
    String meant = SYNONYMS.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    String best = known.contains(meant) ? meant : "";
    int least = best.isEmpty() ? Integer.MAX_VALUE : 0;
    for (String candidate : known) {
      int edits = edits(name.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
      if (edits < least && edits <= 1 + candidate.length() / 4) {
        best = candidate;
        least = edits;
      }
    }
    return best.isEmpty() ? "" : " (did you mean `" + best + "`?)";
  }

  /** The distance of Damerau and Levenshtein, without edits of what was swapped. */
  private static int edits(String a, String b) {
    if (a.length() > MAX_LENGTH || b.length() > MAX_LENGTH) {
      return Integer.MAX_VALUE;
    }
    int[][] edits = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        edits[i][j] = i == 0 || j == 0 ? i + j : edits(a, b, i, j, edits);
      }
    }
    return edits[a.length()][b.length()];
  }

  private static int edits(String a, String b, int i, int j, int[][] before) {
    int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int least =
        Math.min(before[i - 1][j - 1] + change, Math.min(before[i - 1][j], before[i][j - 1]) + 1);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(least, before[i - 2][j - 2] + 1) : least;
  }
}
