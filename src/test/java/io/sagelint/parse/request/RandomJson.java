package io.sagelint.parse.request;

import java.util.Random;

/** Random JSON objects of texts, written with and without escapes, on one line or several. */
final class RandomJson {
  private static final String[] PIECES = {
    "a",
    "Key",
    " ",
    "\"",
    "\\",
    "/",
    "\t",
    "\n",
    "\r",
    "\u00e9",
    "\ud83d\ude00",
    "$",
    "${Name}",
    "$${",
    "%{",
    "%",
    "{",
    "}",
    "'",
    "#",
    ": ",
    "- ",
    ",",
    "\ue000",
    "\u2028",
    "\u0000",
    "|",
  };

  private final Random random;

  RandomJson(Random random) {
    this.random = random;
  }

  /** An object at the top, as definitions are. */
  String object() {
    return "{" + gap() + "\"StartAt\":" + gap() + text() + "," + members(3) + "}";
  }

  private String members(int depth) {
    StringBuilder out = new StringBuilder();
    int count = 1 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      String key = text();
      out.append(i == 0 ? "" : "," + gap());
      out.append(key, 0, key.length() - 1).append(i).append("\":").append(value(depth - 1));
    }
    return out + gap();
  }

  private String value(int depth) {
    int choice = random.nextInt(depth > 0 ? 8 : 5);
    if (choice < 4) {
      return gap() + text();
    }
    if (choice == 4) {
      return gap() + (random.nextBoolean() ? "false" : "12");
    }
    return choice < 7 ? "{" + gap() + members(depth) + "}" : "[" + value(depth - 1) + gap() + "]";
  }

  /** What may stand between tokens. */
  private String gap() {
    return new String[] {"", " ", "\n"}[random.nextInt(3)];
  }

  private String text() {
    StringBuilder out = new StringBuilder("\"");
    for (int i = random.nextInt(6); i > 0; i--) {
      String piece = PIECES[random.nextInt(PIECES.length)];
      boolean must = piece.equals("\"") || piece.equals("\\") || piece.charAt(0) < ' ';
      boolean may = !piece.contains("{") && random.nextInt(4) == 0;
      out.append(must || may ? escaped(piece) : piece);
    }
    return out.append('"').toString();
  }

  /** A text as escapes of JSON alone. */
  static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    text.chars().forEach(unit -> out.append(String.format("\\u%04x", unit)));
    return out.toString();
  }
}
