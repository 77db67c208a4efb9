package io.sagelint.parse.terraform.function;

import io.sagelint.model.Value;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Functions on points in time. */
final class TimeFunctions {
  private static final Pattern TOKEN =
      Pattern.compile("'(?<quoted>(?:[^']|'')*)'|(?<verb>([A-Za-z])\\3*)|[^A-Za-z']+");
  private static final Pattern DURATION =
      Pattern.compile("[-+]?(?:(?:\\d+\\.?\\d*|\\.\\d+)(?:ns|us|µs|μs|ms|s|m|h))+|[-+]?0");
  private static final Pattern AMOUNT =
      Pattern.compile("(?<number>\\d+\\.?\\d*|\\.\\d+)(?<unit>ns|us|µs|μs|ms|s|m|h)");
  private static final DateTimeFormatter RFC_3339 =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX", Locale.ROOT);

  private TimeFunctions() {}

  static Value call(Arguments in) {
    try {
      return switch (in.function()) {
        case "timestamp", "plantimestamp" ->
            throw in.unknown(in.function() + " is the time of the run");
        case "formatdate" -> in.give(format(in, in.text(0), time(in, 1)));
        case "timecmp" -> in.give(time(in, 0).toInstant().compareTo(time(in, 1).toInstant()));
        default -> in.give(RFC_3339.format(time(in, 0).plus(duration(in))));
      };
    } catch (DateTimeException | ArithmeticException wrong) {
      throw in.mistake("that is no point in time");
    }
  }

  private static OffsetDateTime time(Arguments in, int index) {
    String text = in.text(index);
    try {
      return OffsetDateTime.parse(text);
    } catch (DateTimeException wrong) {
      throw in.mistake("\"" + text + "\" is not a time such as 2026-01-31T12:00:00Z");
    }
  }

  private static Duration duration(Arguments in) {
    String text = in.text(1);
    if (text.length() > 100 || !DURATION.matcher(text).matches()) {
      throw in.mistake("\"" + text + "\" is not a duration such as 1h30m");
    }
    BigDecimal nanos = BigDecimal.ZERO;
    Matcher amount = AMOUNT.matcher(text);
    while (amount.find()) {
      long unit = unit(amount.group("unit")).toNanos();
      nanos = nanos.add(new BigDecimal(amount.group("number")).multiply(BigDecimal.valueOf(unit)));
    }
    long whole = nanos.toBigInteger().longValueExact();
    return Duration.ofNanos(text.startsWith("-") ? -whole : whole);
  }

  private static Duration unit(String name) {
    return switch (name) {
      case "h" -> Duration.ofHours(1);
      case "m" -> Duration.ofMinutes(1);
      case "s" -> Duration.ofSeconds(1);
      case "ms" -> Duration.ofMillis(1);
      case "ns" -> Duration.ofNanos(1);
      default -> Duration.ofNanos(1000);
    };
  }

  private static String format(Arguments in, String pattern, OffsetDateTime time) {
    Matcher token = TOKEN.matcher(pattern);
    StringBuilder out = new StringBuilder();
    int end = 0;
    while (token.find() && token.start() == end) {
      end = token.end();
      if (token.group("quoted") != null) {
        out.append(token.group("quoted").replace("''", "'"));
      } else {
        String verb = token.group("verb");
        out.append(verb == null ? token.group() : field(in, verb, time));
      }
    }
    if (end < pattern.length()) {
      throw in.mistake("a quote is not closed");
    }
    return out.toString();
  }

  /** See "formatdate Function" in the Terraform manual. */
  private static String field(Arguments in, String verb, OffsetDateTime time) {
    String java =
        switch (verb) {
          case "YYYY" -> "uuuu";
          case "YY" -> "uu";
          case "MMMM", "MMM", "MM", "M", "EEEE", "EEE", "mm", "m", "ss", "s" -> verb;
          case "DD", "D" -> verb.toLowerCase(Locale.ROOT);
          case "hh" -> "HH";
          case "h" -> "H";
          case "HH" -> "hh";
          case "H" -> "h";
          case "AA", "aa" -> "a";
          case "Z" -> "XXX";
          case "ZZZZ", "ZZZ" -> "xx";
          case "ZZZZZ" -> "xxx";
          default -> throw in.mistake("`" + verb + "` is no part of a date");
        };
    String field = DateTimeFormatter.ofPattern(java, Locale.ENGLISH).format(time);
    return switch (verb) {
      case "aa" -> field.toLowerCase(Locale.ROOT);
      case "AA" -> field.toUpperCase(Locale.ROOT);
      case "ZZZ" -> field.equals("+0000") ? "UTC" : field;
      default -> field;
    };
  }
}
