package io.sagelint.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** One random document as JSON, as block YAML in all scalar styles, and as the tree to expect. */
final class RandomDocument {
  private static final String[] TEXTS = {
    "yes",
    "null",
    "12",
    "",
    " ",
    "a",
    "arn:aws:s3:::b/*",
    "two words",
    "- x",
    "a: b",
    "#c",
    "a #b",
    "it's",
    "say \"hi\"",
    "back\\slash",
    "\uD83D\uDE00",
    "x\uD83D\uDE00y",
    "line\nline",
    "a\n\nb\n",
    "end\n\n",
    "  lead",
    "tab\there",
    "trail ",
    "\u00E9",
    "${A}",
    "{\"a\": [1]}",
    "|",
    "a\n  b\nc",
    "a\n\n  b\n\n\nc\nd\n"
  };
  private static final String[] WORDS = {"true", "false", "null", "0", "-1.5", "12e3"};

  private final Random random;
  private final Object root;

  RandomDocument(long seed) {
    random = new Random(seed);
    root = random.nextBoolean() ? map(3) : list(3);
  }

  /** A word of JSON that is not a text. */
  private record Word(String text) {}

  private Object value(int depth) {
    int choice = random.nextInt(depth > 0 ? 10 : 6);
    if (choice < 4) {
      return TEXTS[random.nextInt(TEXTS.length)];
    }
    if (choice < 6) {
      return new Word(WORDS[random.nextInt(WORDS.length)]);
    }
    return choice < 8 ? map(depth) : list(depth);
  }

  private Map<String, Object> map(int depth) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = random.nextInt(5); i >= 0; i--) {
      map.put(TEXTS[random.nextInt(TEXTS.length)], value(depth - 1));
    }
    return map;
  }

  private List<Object> list(int depth) {
    List<Object> list = new ArrayList<>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      list.add(value(depth - 1));
    }
    return list;
  }

  String shape() {
    return shape(root);
  }

  private static String shape(Object value) {
    StringBuilder out = new StringBuilder();
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, each) -> out.append(", ").append(key).append(": ").append(shape(each)));
      return "{" + out.delete(0, 2) + "}";
    }
    if (value instanceof List<?> list) {
      list.forEach(each -> out.append(", ").append(shape(each)));
      return "[" + out.delete(0, 2) + "]";
    }
    if (value instanceof Word word) {
      String text = word.text();
      String type = text.equals("null") ? "NULL" : text.length() > 3 ? "BOOLEAN" : "NUMBER";
      return (Character.isLetter(text.charAt(0)) ? type : "NUMBER") + "(" + text + ")";
    }
    return "STRING(" + value + ")";
  }

  String json() {
    return gap() + json(root) + gap();
  }

  private String json(Object value) {
    StringBuilder out = new StringBuilder();
    if (value instanceof Map<?, ?> map) {
      map.forEach(
          (key, each) ->
              out.append(
                  ","
                      + gap()
                      + quoted(key)
                      + " ".repeat(random.nextInt(2))
                      + ":"
                      + gap()
                      + json(each)));
      return "{" + gap() + out.substring(1) + gap() + "}";
    }
    if (value instanceof List<?> list) {
      list.forEach(each -> out.append("," + gap() + json(each) + gap()));
      return "[" + gap() + out.substring(1) + "]";
    }
    return value instanceof Word word ? word.text() : quoted(value);
  }

  private String gap() {
    return new String[] {"", "", "", " ", "  ", "\n", "\r\n ", "\n\n"}[random.nextInt(8)];
  }

  private static String quoted(Object value) {
    String text = value.toString().replace("\\", "\\\\").replace("\"", "\\\"");
    return "\"" + text.replace("\n", "\\n").replace("\t", "\\t") + "\"";
  }

  String yaml() {
    StringBuilder out = new StringBuilder(random.nextBoolean() ? "---\n" : "# head\n\n");
    block(root, 0, out);
    return out.append(random.nextBoolean() ? "\n# end\n" : "").toString();
  }

  /** Writes the lines of a collection, each indented. */
  private void block(Object value, int indent, StringBuilder out) {
    String start = " ".repeat(indent);
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, each) -> entry(start + key(key.toString()) + ":", each, indent, out));
    } else {
      ((List<?>) value).forEach(each -> entry(start + "-", each, indent, out));
    }
  }

  private void entry(String start, Object value, int indent, StringBuilder out) {
    out.append(start);
    if (value instanceof String text) {
      out.append(' ').append(scalar(text, indent)).append(random.nextInt(4) == 0 ? "\n" : "");
    } else if (value instanceof Word word) {
      out.append(' ').append(word.text()).append(random.nextBoolean() ? " # note\n" : "\n");
    } else {
      out.append(random.nextBoolean() ? " # note\n" : "\n");
      block(value, indent + 1 + random.nextInt(3), out);
    }
  }

  private String key(String text) {
    return text.equals("a") || text.equals("two words") ? text : quoted(text);
  }

  private String scalar(String text, int indent) {
    String inner = "\n" + " ".repeat(indent + 2);
    switch (random.nextInt(4)) {
      case 0:
        if (text.equals("a") || text.equals("two words") || text.equals("x\uD83D\uDE00y")) {
          return (random.nextBoolean() ? text : text.replace(" ", inner)) + "\n";
        }
        break;
      case 1:
        if (!text.contains("\n")) {
          String folded = text.equals("two words") ? text.replace(" ", " " + inner) : text;
          return "'" + folded.replace("'", "''") + "'\n";
        }
        break;
      case 2:
        if (!text.isBlank() && !text.startsWith(" ") && !text.endsWith("\n\n")) {
          return block(text, inner);
        }
        break;
      default:
    }
    return quoted(text).replace("two words", "two" + inner + "words") + "\n";
  }

  private String block(String text, String inner) {
    String body = text.stripTrailing().equals(text) || text.endsWith(" ") ? text + "\n" : text;
    String chomping = text.endsWith("\n") ? "" : "-";
    boolean fold = random.nextBoolean() && !text.contains("\n");
    String lines = body.substring(0, body.length() - 1).replace("\n", inner);
    String explicit = random.nextBoolean() ? "2" : "";
    return (fold ? ">" : "|") + explicit + chomping + " # note" + inner + lines + "\n";
  }
}
