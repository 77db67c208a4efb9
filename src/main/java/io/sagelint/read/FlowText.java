package io.sagelint.read;

/**
 * Decodes a scalar in quotes or without, with the line folding of YAML 1.2, section 6.5. JSON texts
 * are double-quoted ones without line breaks.
 */
final class FlowText {
  /** One-letter escapes and, at the same index, what they stand for. */
  private static final String ESCAPES = "0abtnvfre \"/\\N_";

  private static final String ESCAPED = "\0\u0007\b\t\n\u000B\f\r\u001B \"/\\\u0085\u00A0";

  private final Decoding out;
  private int at;

  private FlowText(Decoding out, int start) {
    this.out = out;
    this.at = start;
  }

  static void plain(Decoding out, int start, int end) {
    FlowText text = new FlowText(out, start);
    while (text.at < end) {
      text.word(end);
      if (text.at < end) {
        text.gap(" ");
      }
    }
    out.end(end);
  }

  static void singleQuoted(Decoding out, int start) {
    FlowText text = new FlowText(out, start + 1);
    while (text.singleWord()) {
      text.gap(" \t");
    }
    out.end(text.at);
  }

  static void doubleQuoted(Decoding out, int start) {
    FlowText text = new FlowText(out, start + 1);
    while (text.doubleWord()) {
      text.gap(" \t");
    }
    out.end(text.at);
  }

  private void word(int end) {
    int start = at;
    while (at < end && !out.endsWord(at)) {
      at++;
    }
    out.copy(start, at);
  }

  /** Reads up to a gap; false if the closing quote or the end of the file is next. */
  private boolean singleWord() {
    while (!out.endsWord(at)) {
      if (out.at(at) == '\'') {
        if (out.at(at + 1) != '\'') {
          return false;
        }
        out.put('\'', at++);
      } else {
        out.put(out.at(at), at);
      }
      at++;
    }
    return at < out.raw().length();
  }

  private boolean doubleWord() {
    while (!out.endsWord(at)) {
      if (out.at(at) == '"') {
        return false;
      }
      if (out.at(at) == '\\') {
        escape();
      } else {
        out.put(out.at(at), at);
        at++;
      }
    }
    return at < out.raw().length();
  }

  private void escape() {
    int start = at++;
    char name = out.at(at);
    int simple = ESCAPES.indexOf(name);
    if (out.afterBreak(at) > at) {
      at = out.afterBreak(at);
      breaks(" \t");
    } else if (simple >= 0) {
      out.put(ESCAPED.charAt(simple), start);
      at++;
    } else {
      hexadecimal(start, name == 'x' ? 2 : name == 'u' ? 4 : 8);
    }
  }

  private void hexadecimal(int start, int digits) {
    int end = Math.min(at + 1 + digits, out.raw().length());
    int point = 0;
    for (int i = at + 1; i < end; i++) {
      point = point * 16 + Math.max(0, Character.digit(out.at(i), 16));
    }
    if (Character.isValidCodePoint(point)) {
      for (char unit : Character.toChars(point)) {
        out.put(unit, start);
      }
    }
    at = end;
  }

  /**
   * Blanks between words: kept within a line; one line break becomes a space, more become all but
   * the first.
   */
  private void gap(String indentation) {
    int start = at;
    while (out.at(at) == ' ' || out.at(at) == '\t') {
      at++;
    }
    int blanks = at;
    int next = out.afterBreak(at);
    if (next == at) {
      out.copy(start, blanks);
      return;
    }
    at = next;
    if (!breaks(indentation)) {
      out.put(' ', blanks);
    }
  }

  /** Appends the line breaks of empty lines; false if there are none. */
  private boolean breaks(String indentation) {
    boolean any = false;
    while (true) {
      while (at < out.raw().length() && indentation.indexOf(out.at(at)) >= 0) {
        at++;
      }
      int next = out.afterBreak(at);
      if (next == at) {
        return any;
      }
      out.put('\n', at);
      at = next;
      any = true;
    }
  }
}
