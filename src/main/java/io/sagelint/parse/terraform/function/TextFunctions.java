package io.sagelint.parse.terraform.function;

import io.sagelint.model.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Functions that take and make text. */
final class TextFunctions {
  /** What a reader takes for one character, as Terraform counts. */
  static final Pattern CHARACTER = Pattern.compile("\\X");

  private static final Pattern WORD_START = Pattern.compile("(?<![\\p{L}\\p{N}_'])\\p{L}");

  private TextFunctions() {}

  static Value call(Arguments in) {
    return switch (in.function()) {
      case "chomp" -> in.give(chomp(in.text(0)));
      case "endswith" -> edge(in);
      case "startswith" -> edge(in);
      case "strcontains" -> in.give(in.text(0).contains(in.text(1)));
      case "indent" -> in.give(in.text(1).replace("\n", "\n" + spaces(in)));
      case "join" -> join(in);
      case "lower" -> in.give(in.text(0).toLowerCase(Locale.ROOT));
      case "upper" -> in.give(in.text(0).toUpperCase(Locale.ROOT));
      case "split" -> split(in);
      case "strrev" -> in.give(reversed(in.text(0)));
      case "substr" -> in.give(substring(in));
      case "title" -> in.give(title(in.text(0)));
      case "trim" -> in.give(trim(in.text(0), in.text(1)));
      case "trimprefix" -> in.give(withoutPrefix(in.text(0), in.text(1)));
      case "trimsuffix" -> in.give(withoutSuffix(in.text(0), in.text(1)));
      default -> in.give(in.text(0).strip());
    };
  }

  private static String chomp(String text) {
    int end = text.length();
    while (end > 0 && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return text.substring(0, end);
  }

  private static String spaces(Arguments in) {
    int count = in.integer(0);
    long lines = in.text(1).chars().filter(c -> c == '\n').count();
    if (count > Limits.CHARACTERS || lines * count > Limits.CHARACTERS) {
      throw in.tooLarge();
    }
    return " ".repeat(Math.max(0, count));
  }

  /** The written start or end of a text may decide, whatever the rest is. */
  private static Value edge(Arguments in) {
    boolean start = in.function().equals("startswith");
    String wanted = in.text(1);
    if (in.get(0) instanceof Value.Interpolated open) {
      Value part = start ? open.parts().get(0) : open.parts().get(open.parts().size() - 1);
      if (part instanceof Value.Text text && text.text().length() >= wanted.length()) {
        return in.give(start ? text.text().startsWith(wanted) : text.text().endsWith(wanted));
      }
    }
    String text = in.text(0);
    return in.give(start ? text.startsWith(wanted) : text.endsWith(wanted));
  }

  private static Value join(Arguments in) {
    String separator = in.text(0);
    List<Value> items = new ArrayList<>();
    for (Value list : in.from(1)) {
      items.addAll(in.parts(list));
    }
    if (items.stream().anyMatch(Spread::is)) {
      return joined(in, separator, items);
    }
    List<Value> parts = new ArrayList<>();
    long size = 0;
    for (Value item : items) {
      if (!parts.isEmpty()) {
        parts.add(in.give(separator));
      }
      parts.add(part(in, item));
      size += separator.length() + Conversion.text(item).map(String::length).orElse(1);
      if (size > Limits.CHARACTERS) {
        throw in.tooLarge();
      }
    }
    return Texts.flat(parts, in.use());
  }

  /** A scalar as a part of a text. */
  static Value part(Arguments in, Value item) {
    if (Open.is(item)) {
      return item;
    }
    return new Value.Text(in.text(item), item.origin());
  }

  /**
   * The idiom {@code join("", aws_kms_key.this[*].arn)} takes the one instance there is, also of
   * several resources of which one is made.
   */
  private static Value joined(Arguments in, String separator, List<Value> items) {
    Value first = null;
    for (Value item : items) {
      boolean other =
          first != null && Spread.is(item) && !sameKind(Spread.one(first), Spread.one(item));
      boolean text = !Spread.is(item) && !in.text(item).isEmpty();
      if (!separator.isEmpty() || other || text) {
        throw new Undecided(Spread.uncounted(firstSpread(items), in.use()));
      }
      first = first == null && Spread.is(item) ? item : first;
    }
    return Spread.one(first);
  }

  private static boolean sameKind(Value a, Value b) {
    return a instanceof Value.Reference left
        && b instanceof Value.Reference right
        && left.type().equals(right.type())
        && left.attribute().equals(right.attribute());
  }

  private static Value firstSpread(List<Value> items) {
    return items.stream().filter(Spread::is).findFirst().orElseThrow();
  }

  private static Value split(Arguments in) {
    String separator = in.text(0);
    if (in.text(1).length() > Limits.ITEMS) {
      throw in.tooLarge();
    }
    if (separator.isEmpty()) {
      return in.giveTexts(characters(in.text(1)));
    }
    return in.giveTexts(List.of(in.text(1).split(Pattern.quote(separator), -1)));
  }

  static List<String> characters(String text) {
    return CHARACTER.matcher(text).results().map(found -> found.group()).toList();
  }

  private static String reversed(String text) {
    List<String> characters = new ArrayList<>(characters(text));
    Collections.reverse(characters);
    return String.join("", characters);
  }

  private static String substring(Arguments in) {
    List<String> characters = characters(in.text(0));
    int size = characters.size();
    int offset = in.integer(1);
    int from = offset < 0 ? Math.max(0, size + offset) : Math.min(offset, size);
    int length = in.integer(2);
    int to = length < 0 ? size : (int) Math.min((long) from + length, size);
    return String.join("", characters.subList(from, to));
  }

  private static String title(String text) {
    return WORD_START.matcher(text).replaceAll(first -> first.group().toUpperCase(Locale.ROOT));
  }

  private static String trim(String text, String characters) {
    int start = 0;
    int end = text.length();
    while (start < end && characters.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && characters.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(start, end);
  }

  private static String withoutPrefix(String text, String prefix) {
    return text.startsWith(prefix) ? text.substring(prefix.length()) : text;
  }

  private static String withoutSuffix(String text, String suffix) {
    return text.endsWith(suffix) ? text.substring(0, text.length() - suffix.length()) : text;
  }
}
