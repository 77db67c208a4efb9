package io.sagelint.source;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/**
 * A pattern of paths with {@code /} separators: {@code *} and {@code ?} stand for what is no
 * separator, {@code **} for anything, {@code [a-z]} and {@code {a,b}} for one of several. Matching
 * takes time linear in the path, whoever wrote the pattern.
 */
public final class Glob {
  private final Pattern pattern;

  private Glob(Pattern pattern) {
    this.pattern = pattern;
  }

  /**
   * The paths that a text means.
   *
   * @throws IllegalArgumentException if a bracket is left open; says which
   */
  public static Glob of(String text) {
    try {
      return new Glob(Pattern.compile(translated(text), Pattern.DOTALL));
    } catch (PatternSyntaxException wrong) {
      throw new IllegalArgumentException(wrong.getDescription(), wrong);
    }
  }

  /** Whether a path is meant. */
  public boolean matches(String path) {
    return pattern.matches(path);
  }

  private static String translated(String glob) {
    StringBuilder out = new StringBuilder();
    int alternatives = 0;
    for (int i = 0; i < glob.length(); i++) {
      char sign = glob.charAt(i);
      if (glob.startsWith("**/", i)) {
        out.append("(?:.*/)?");
        i += 2;
      } else if (glob.startsWith("**", i)) {
        out.append(".*");
        i++;
      } else if (sign == '[') {
        i = charactersFrom(glob, i, out);
      } else if (sign == '{' || sign == '}') {
        alternatives += sign == '{' ? 1 : -1;
        out.append(sign == '{' ? "(?:" : ")");
      } else if (sign == ',' && alternatives > 0) {
        out.append('|');
      } else if (sign == '\\' && i + 1 < glob.length()) {
        out.append(Pattern.quote(glob.substring(++i, i + 1)));
      } else {
        out.append(one(sign));
      }
    }
    return out.toString();
  }

  private static String one(char sign) {
    return switch (sign) {
      case '*' -> "[^/]*";
      case '?' -> "[^/]";
      default -> Character.isSurrogate(sign) ? "" + sign : Pattern.quote("" + sign);
    };
  }

  /** Takes over a class of characters; returns where it ends. */
  private static int charactersFrom(String glob, int open, StringBuilder out) {
    int close = glob.indexOf(']', open + 2);
    if (close < 0) {
      throw new IllegalArgumentException("missing ']'");
    }
    String inner = glob.substring(open + 1, close).replace("\\", "\\\\").replace("[", "\\[");
    boolean not = inner.startsWith("!") || inner.startsWith("^");
    out.append(not ? "[^/" + inner.substring(1) : "[" + inner).append(']');
    return close;
  }
}
