package io.sagelint.parse.terraform.function;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.sagelint.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Functions that search text. RE2/J is the Java edition of the engine Terraform uses: the same
 * syntax, and time linear in the text, whoever wrote the pattern.
 */
final class PatternFunctions {
  private PatternFunctions() {}

  static Value call(Arguments in) {
    return switch (in.function()) {
      case "regex" -> first(in);
      case "regexall" -> all(in);
      default -> in.give(replaced(in));
    };
  }

  private static Value first(Arguments in) {
    Search search = new Search(in, in.text(0), in.text(1));
    if (!search.find()) {
      throw in.mistake("the pattern does not match");
    }
    return found(in, search.pattern(), search.match());
  }

  private static Value all(Arguments in) {
    Search search = new Search(in, in.text(0), in.text(1));
    List<Value> found = new ArrayList<>();
    while (search.find()) {
      if (found.size() > Limits.ITEMS) {
        throw in.tooLarge();
      }
      found.add(found(in, search.pattern(), search.match()));
    }
    return in.give(found);
  }

  /** A text without groups, else the groups: by name if they have names. */
  private static Value found(Arguments in, Pattern pattern, Matcher matcher) {
    if (pattern.groupCount() == 0) {
      return in.give(matcher.group());
    }
    Map<String, Integer> names = pattern.namedGroups();
    if (names.isEmpty()) {
      List<Value> groups = new ArrayList<>();
      for (int i = 1; i <= pattern.groupCount(); i++) {
        groups.add(group(in, matcher, i));
      }
      return in.give(groups);
    }
    if (names.size() < pattern.groupCount()) {
      throw in.mistake("either all groups have names or none has");
    }
    Map<String, Value.Property> groups = new TreeMap<>(Order::compare);
    names.forEach((name, i) -> groups.put(name, in.entry(name, group(in, matcher, i))));
    return in.give(groups);
  }

  private static Value group(Arguments in, Matcher matcher, int group) {
    return matcher.group(group) == null
        ? new Value.Null(in.origin())
        : in.give(matcher.group(group));
  }

  /** A pattern is written between slashes; anything else is replaced as it stands. */
  private static String replaced(Arguments in) {
    String text = in.text(0);
    String wanted = in.text(1);
    String replacement = in.text(2);
    long growth = (long) (text.length() + 1) * replacement.length();
    boolean slashes = wanted.length() > 1 && wanted.startsWith("/") && wanted.endsWith("/");
    if (growth > 50L * Limits.CHARACTERS) {
      throw in.tooLarge();
    }
    if (!slashes) {
      return text.replace(wanted, replacement);
    }
    Search search = new Search(in, wanted.substring(1, wanted.length() - 1), text);
    String written = javaReplacement(replacement);
    StringBuilder out = new StringBuilder();
    while (search.find()) {
      search.match().appendReplacement(out, written);
      if (out.length() > Limits.CHARACTERS) {
        throw in.tooLarge();
      }
    }
    return search.match().appendTail(out).toString();
  }

  /** Go writes {@code $1}, {@code ${1}}, {@code ${name}} and {@code $$}, and has no backslashes. */
  private static String javaReplacement(String replacement) {
    String escaped = replacement.replace("\\", "\\\\").replace("$$", "\\$");
    return Pattern.compile("\\$\\{(\\d+)\\}").matcher(escaped).replaceAll("\\$$1");
  }
}
