package io.sagelint.fix;

import io.sagelint.check.Fix.Edit;
import io.sagelint.model.Value;
import io.sagelint.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An object in braces with commas: JSON, also inside a text with escapes, and YAML's flow style. A
 * key goes behind the last one, and is written as its siblings are: with their quotes and blanks,
 * which carry whatever escapes the text around them needs.
 *
 * @param place from brace to brace
 * @param quoted whether keys without a model have quotes
 */
record Braces(Span place, Value.Mapping mapping, boolean quoted, boolean terraform)
    implements Container {
  private static final Pattern KEY = Pattern.compile("(\\\\*[\"']?)[\\w:.$-]+(\\\\*[\"']?)");
  private static final Pattern BLANK = Pattern.compile("(\\s|\\\\+[nrt])*");
  private static final Pattern COLON = Pattern.compile("\\s*:\\s*");
  private static final Pattern COMMENT = Pattern.compile("\\s#");

  /** How the siblings are written. */
  private record Model(String quote, String colon, String separator) {}

  @Override
  public List<Edit> insert(List<String> names, Written value) {
    boolean commented = !quoted && COMMENT.matcher(place.text()).find();
    return commented
        ? List.of()
        : first().map(key -> behind(key, names, value)).orElseGet(() -> alone(names, value));
  }

  private Optional<Span> first() {
    return mapping.properties().stream()
        .map(Value.Property::key)
        .filter(key -> key.file() == place.file())
        .filter(key -> place.start() < key.start() && key.end() < place.end())
        .findFirst();
  }

  private List<Edit> behind(Span key, List<String> names, Written value) {
    String text = place.file().text();
    Matcher colon = COLON.matcher(text).region(key.end(), place.end());
    String quote = quote(key).orElse(null);
    String separator = text.substring(place.start() + 1, key.start());
    if (quote == null || !colon.lookingAt() || !BLANK.matcher(separator).matches()) {
      return List.of();
    }
    int end = contentEnd();
    boolean trailing = text.charAt(end - 1) == ',';
    String between = separator.isEmpty() && colon.group().endsWith(" ") ? " " : separator;
    String member = member(names, value, new Model(quote, colon.group(), separator));
    return List.of(
        new Edit(
            place.file().span(end, end),
            trailing ? between + member + "," : "," + between + member));
  }

  /** The key in an object without keys. */
  private List<Edit> alone(List<String> names, Written value) {
    Span inside = place.file().span(place.start() + 1, place.end() - 1);
    String quote = quote(mapping.head()).orElse(quoted ? "\"" : "");
    return BLANK.matcher(inside.text()).matches()
        ? List.of(new Edit(inside, member(names, value, new Model(quote, ": ", ""))))
        : List.of();
  }

  private static Optional<String> quote(Span key) {
    Matcher written = KEY.matcher(key.text());
    return written.matches() && written.group(1).equals(written.group(2))
        ? Optional.of(written.group(1))
        : Optional.empty();
  }

  /** Where what is written inside the braces ends. */
  private int contentEnd() {
    int at = place.end() - 1;
    for (int start = at - 1; start > place.start(); start--) {
      char unit = place.file().text().charAt(start);
      if (BLANK.matcher(place.file().text()).region(start, place.end() - 1).matches()) {
        at = start;
      } else if ("nrt\\".indexOf(unit) < 0) {
        break;
      }
    }
    return at;
  }

  private String member(List<String> names, Written value, Model model) {
    String key = model.quote + names.get(0) + model.quote + model.colon;
    if (names.size() > 1) {
      List<String> rest = names.subList(1, names.size());
      String close = model.separator;
      String open =
          close.stripTrailing().length() < close.length() && isMultiline(close)
              ? close + step(close)
              : close;
      Model inner = new Model(model.quote, model.colon, open);
      return key + "{" + open + member(rest, value, inner) + close + "}";
    }
    return key + (model.quote.isEmpty() ? value.yaml() : value.json(model.quote, terraform));
  }

  private static boolean isMultiline(String separator) {
    return separator.indexOf('\n') >= 0 || separator.contains("\\n");
  }

  /** How much more the keys are indented than the closing brace. */
  private String step(String separator) {
    String closing = place.file().text().substring(contentEnd(), place.end() - 1);
    String inner = indent(separator);
    String outer = indent(closing);
    return inner.startsWith(outer) && inner.length() > outer.length()
        ? inner.substring(outer.length())
        : "  ";
  }

  private static String indent(String blanks) {
    int at = blanks.length();
    while (at > 0 && Lines.isBlank(blanks.charAt(at - 1))) {
      at--;
    }
    return blanks.substring(at);
  }
}
