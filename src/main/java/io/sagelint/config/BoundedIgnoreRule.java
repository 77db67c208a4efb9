package io.sagelint.config;

import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.jgit.ignore.FastIgnoreRule;
import org.eclipse.jgit.ignore.IgnoreNode;

/**
 * A line of a {@code .gitignore}. The library tries each way to share a name among the asterisks of
 * a line, which for a name and a line made for it takes years; such a line means nothing.
 */
public final class BoundedIgnoreRule extends FastIgnoreRule {
  /** Ways to share a name. */
  private static final int MAX_WAYS = 10_000_000;

  private static final Pattern ASTERISKS = Pattern.compile("\\*+");

  private final int asterisks;
  private boolean untried;

  private BoundedIgnoreRule(String line) {
    super(line);
    int most = 0;
    for (String segment : line.split("/")) {
      most = Math.max(most, (int) ASTERISKS.matcher(segment).results().count());
    }
    asterisks = Math.max(most, line.split("\\*\\*", -1).length - 1);
  }

  /** The rules that lines write. */
  public static IgnoreNode rules(List<String> lines) {
    return new IgnoreNode(
        lines.stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .<FastIgnoreRule>map(BoundedIgnoreRule::new)
            .toList());
  }

  @Override
  public boolean isMatch(String path, boolean directory, boolean pathMatch) {
    int longest = 0;
    for (String name : path.split("/")) {
      longest = Math.max(longest, name.length());
    }
    boolean bounded = Math.pow(longest, asterisks) <= MAX_WAYS;
    untried |= !bounded;
    return bounded && super.isMatch(path, directory, pathMatch);
  }

  /** What to tell of the lines that some path was too long for, a sentence each. */
  public static List<String> untried(IgnoreNode rules) {
    return rules.getRules().stream()
        .filter(rule -> ((BoundedIgnoreRule) rule).untried)
        .map(
            rule ->
                "`%s` takes more than %d tries on some path, and matches nothing there; write fewer *"
                    .formatted(rule, MAX_WAYS))
        .toList();
  }
}
