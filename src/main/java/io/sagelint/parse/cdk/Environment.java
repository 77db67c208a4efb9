package io.sagelint.parse.cdk;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The account and region that a stack is deployed to, as far as the app says.
 *
 * @param account empty if the deployment decides
 * @param region the same
 */
public record Environment(Optional<String> account, Optional<String> region) {
  /** Nothing is known. */
  public static final Environment UNKNOWN = new Environment(Optional.empty(), Optional.empty());

  private static final Pattern URL = Pattern.compile("aws://([^/]+)/([^/]+)");

  /** Reads {@code aws://account/region}. */
  static Environment of(String text) {
    Matcher url = URL.matcher(text);
    return url.matches() ? new Environment(known(url.group(1)), known(url.group(2))) : UNKNOWN;
  }

  private static Optional<String> known(String name) {
    return Optional.of(name).filter(text -> !text.startsWith("unknown-"));
  }

  /** Whether both may be the same. */
  public boolean mayBe(Environment other) {
    return mayBe(account, other.account) && mayBe(region, other.region);
  }

  private static boolean mayBe(Optional<String> one, Optional<String> other) {
    return one.isEmpty() || other.isEmpty() || one.equals(other);
  }
}
