package io.sagelint.parse.terraform.function;

import io.sagelint.model.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Functions that fill values into a pattern; see "format Function" in the Terraform manual. */
final class FormatFunctions {
  private static final Pattern VERB =
      Pattern.compile(
          "%(?<flags>[-+# 0]*)(?<width>\\d+)?(?:\\.(?<precision>\\d*))?"
              + "(?:\\[(?<index>\\d+)\\])?(?<verb>[A-Za-z%*])?");

  private static final int LARGEST_WIDTH = 10_000;

  private final Arguments in;
  private final String pattern;
  private final List<Value> values;
  private final List<Value> parts = new ArrayList<>();
  private int next;
  private boolean indexed;

  private FormatFunctions(Arguments in, List<Value> values) {
    this.in = in;
    this.pattern = in.text(0);
    this.values = values;
  }

  static Value call(Arguments in) {
    return in.function().equals("format") ? new FormatFunctions(in, in.from(1)).format() : list(in);
  }

  private static Value list(Arguments in) {
    int size = -1;
    for (Value value : in.from(1)) {
      if (value instanceof Value.Sequence || Spread.is(value)) {
        int found = in.items(value).size();
        if (size >= 0 && found != size) {
          throw in.mistake("the lists are not of one length");
        }
        size = found;
      } else if (value instanceof Value.Unknown || value instanceof Value.Reference) {
        throw in.open(value);
      }
    }
    List<Value> out = new ArrayList<>();
    for (int i = 0; i < Math.max(size, size < 0 ? 1 : 0); i++) {
      out.add(new FormatFunctions(in, row(in, i)).format());
    }
    return in.give(out);
  }

  private static List<Value> row(Arguments in, int index) {
    List<Value> row = new ArrayList<>();
    for (Value value : in.from(1)) {
      row.add(value instanceof Value.Sequence list ? in.items(list).get(index) : value);
    }
    return row;
  }

  private Value format() {
    Matcher verb = VERB.matcher(pattern);
    int written = 0;
    while (verb.find()) {
      parts.add(in.give(pattern.substring(written, verb.start())));
      parts.add(fill(verb));
      written = verb.end();
    }
    parts.add(in.give(pattern.substring(written)));
    if (!indexed && next < values.size()) {
      throw in.mistake("there are more values than verbs");
    }
    return Limits.check(Texts.flat(parts, in.use()), in.use());
  }

  private Value fill(Matcher verb) {
    String kind = verb.group("verb");
    if (kind == null || kind.equals("*")) {
      throw in.mistake("`" + verb.group() + "` is no verb that is known here");
    }
    if (kind.equals("%")) {
      return in.give("%");
    }
    if (verb.group("index") != null) {
      indexed = true;
      next = Integer.parseInt(verb.group("index")) - 1;
    }
    if (next < 0 || next >= values.size()) {
      throw in.mistake("there are fewer values than verbs");
    }
    Value value = values.get(next++);
    boolean plain = verb.end() - verb.start() == 2 || verb.group("index") != null;
    boolean verbatim = plain && (kind.equals("s") || kind.equals("v"));
    if (verbatim && Open.is(value) && !Spread.is(value)) {
      return value;
    }
    return new Value.Text(padded(verb, text(verb, kind, value)), value.origin());
  }

  private String text(Matcher verb, String kind, Value value) {
    String precision = verb.group("precision");
    return switch (kind) {
      case "s" -> cut(in.text(value), precision);
      case "q" -> Json.quoted(in.text(value));
      case "v" -> verb.group("flags").contains("#") ? Json.of(in, value) : verbatim(value);
      case "t" -> boolText(value);
      case "d" -> whole(verb, value).toBigInteger().toString();
      case "b" -> whole(verb, value).toBigInteger().toString(2);
      case "o" -> whole(verb, value).toBigInteger().toString(8);
      case "x" -> whole(verb, value).toBigInteger().toString(16);
      case "X" -> whole(verb, value).toBigInteger().toString(16).toUpperCase(Locale.ROOT);
      case "f", "F" -> floating(precision, in.number(value));
      default -> throw in.unknown("the verb %" + kind + " of format is not followed");
    };
  }

  private String boolText(Value value) {
    return Conversion.bool(value)
        .map(String::valueOf)
        .orElseThrow(() -> in.unfit(value, "a boolean"));
  }

  private String verbatim(Value value) {
    return Conversion.text(value).orElseGet(() -> Json.of(in, value));
  }

  private static String cut(String text, String precision) {
    if (precision == null) {
      return text;
    }
    List<String> characters = TextFunctions.characters(text);
    int length = precision.isEmpty() ? 0 : width(precision);
    return String.join("", characters.subList(0, Math.min(length, characters.size())));
  }

  private BigDecimal whole(Matcher verb, Value value) {
    BigDecimal number = in.number(value);
    if (number.stripTrailingZeros().scale() > 0) {
      throw in.mistake(verb.group() + " wants a whole number");
    }
    return number;
  }

  private static String floating(String precision, BigDecimal number) {
    int digits = precision == null ? 6 : precision.isEmpty() ? 0 : width(precision);
    return number.setScale(digits, java.math.RoundingMode.HALF_EVEN).toPlainString();
  }

  private static int width(String digits) {
    return digits.length() > 5 ? LARGEST_WIDTH : Math.min(LARGEST_WIDTH, Integer.parseInt(digits));
  }

  private static String padded(Matcher verb, String text) {
    String flags = verb.group("flags");
    boolean number = "dfF".contains(verb.group("verb"));
    String signed = number && !text.startsWith("-") ? sign(flags) + text : text;
    String width = verb.group("width");
    int missing = width == null ? 0 : width(width) - TextFunctions.characters(signed).size();
    if (missing <= 0) {
      return signed;
    }
    if (flags.contains("-")) {
      return signed + " ".repeat(missing);
    }
    if (!flags.contains("0")) {
      return " ".repeat(missing) + signed;
    }
    int digits = number && !signed.isEmpty() && "+- ".indexOf(signed.charAt(0)) >= 0 ? 1 : 0;
    return signed.substring(0, digits) + "0".repeat(missing) + signed.substring(digits);
  }

  private static String sign(String flags) {
    if (flags.contains("+")) {
      return "+";
    }
    return flags.contains(" ") ? " " : "";
  }
}
