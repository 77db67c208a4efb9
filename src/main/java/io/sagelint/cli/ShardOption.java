package io.sagelint.cli;

import io.sagelint.engine.Shard;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code --shard}: which part of a run this call is. */
final class ShardOption {
  private static final String NAME = "--shard";
  private static final Pattern SHAPE = Pattern.compile("([1-9]\\d{0,3})/([1-9]\\d{0,3})");

  /** They need the run as a whole, or change the files that the other shards read. */
  private static final List<String> NOT_WITH = List.of("--diff", "--hook", "--fix");

  private ShardOption() {}

  static OptionSpec spec() {
    return Options.value(
        NAME,
        "I/N",
        null,
        List.of(),
        "Only the I-th of N parts, for a matrix of CI jobs; `sagelint merge` joins their reports.");
  }

  /**
   * The part that is asked for; the whole run if none is.
   *
   * @throws UsageException if there is no such part, or another option does not go with it
   */
  static Shard of(ParseResult parsed) {
    String given = parsed.matchedOptionValue(NAME, null);
    if (given == null) {
      return Shard.WHOLE;
    }
    for (String other : NOT_WITH) {
      boolean fix = other.equals("--fix") && FixOption.of(parsed).isGiven();
      if (fix || parsed.hasMatchedOption(other)) {
        throw new UsageException(NAME + " does not go with " + other);
      }
    }
    Matcher parts = SHAPE.matcher(given);
    if (!parts.matches() || number(parts, 1) > number(parts, 2)) {
      throw new UsageException(
          NAME
              + " takes I/N, such as 1/4, with I from 1 to N and N up to 9999, not `"
              + given
              + "`");
    }
    return new Shard(number(parts, 1), number(parts, 2));
  }

  private static int number(Matcher parts, int group) {
    return Integer.parseInt(parts.group(group));
  }
}
