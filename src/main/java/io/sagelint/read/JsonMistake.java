package io.sagelint.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.sagelint.diagnostic.Problem;
import io.sagelint.source.SourceFile;
import java.util.ArrayDeque;
import java.util.Deque;

/** Tells what Jackson could not read in words for the author of the text, at its place. */
final class JsonMistake {
  private final SourceFile file;
  private final String text;

  /** Offsets of the brackets that are open, the innermost first. */
  private final Deque<Integer> open = new ArrayDeque<>();

  JsonMistake(SourceFile file) {
    this.file = file;
    this.text = file.text();
  }

  void open(int bracket) {
    open.push(bracket);
  }

  void close() {
    open.pop();
  }

  /** Something stands after the only value. */
  Problem trailing(int offset) {
    return at(offset, "the JSON value ends before this; remove what follows it");
  }

  /** The problem behind an exception. */
  Problem problem(JsonProcessingException thrown) {
    int place = Math.min((int) thrown.getLocation().getCharOffset(), text.length());
    String message = thrown.getOriginalMessage();
    if (thrown instanceof JsonEOFException) {
      return at(text.length(), ended(message));
    }
    if (TemplateSyntax.isNear(text, place)) {
      return at(place, TemplateSyntax.MESSAGE);
    }
    if (message.startsWith("Unrecognized token") || message.startsWith("Non-standard token")) {
      return unknownWord(message, place);
    }
    return at(place, words(message, place));
  }

  private String ended(String message) {
    if (message.contains("string")
        || message.contains("field name")
        || message.contains("escape")) {
      return "the file ends within a text; close it with '\"'";
    }
    if (open.isEmpty()) {
      return "the file ends within a value";
    }
    int bracket = open.peek();
    int line = file.namedLine(bracket);
    return "the file ends before the '" + text.charAt(bracket) + "' of line " + line + " is closed";
  }

  private String words(String message, int place) {
    char found = place < text.length() ? text.charAt(place) : '\0';
    if (message.startsWith("Illegal")) {
      return control(found);
    }
    if ((found == '/' || found == '#') && message.startsWith("Unexpected character")) {
      return "comments are not allowed in JSON; remove it";
    }
    if (message.startsWith("Unrecognized character escape")) {
      return "a backslash before " + shown(place) + " means nothing; write '\\\\' for a backslash";
    }
    if (message.startsWith("Unexpected close marker")) {
      return closing(place);
    }
    if (message.contains("numeric value")) {
      return "not a JSON number: one has no leading '+' or '0' and has digits around its point";
    }
    return expected(message, place);
  }

  private Problem unknownWord(String message, int place) {
    int start = message.indexOf('\'') + 1;
    String word = message.substring(start, message.indexOf('\'', start));
    // Jackson stands before a word it does not know, but behind 'NaN' and 'Infinity'.
    boolean behind = place >= word.length() && text.startsWith(word, place - word.length());
    return at(
        behind ? place - word.length() : place,
        "'" + word + "' is no JSON value; quote it as a text");
  }

  private static String control(char found) {
    return switch (found) {
      case '\n', '\r' -> "line break within a text; close it with '\"' or write '\\n'";
      case '\t' -> "tab within a text; write '\\t'";
      default -> String.format("control character U+%04X is not allowed; remove it", (int) found);
    };
  }

  private String closing(int place) {
    if (open.isEmpty()) {
      return shown(place) + " closes nothing";
    }
    int bracket = open.peek();
    int line = file.namedLine(bracket);
    return shown(place) + " does not close the '" + text.charAt(bracket) + "' of line " + line;
  }

  private String expected(String message, int place) {
    if (message.contains("comma")) {
      return "',' is missing before " + shown(place);
    }
    if (message.contains("colon")) {
      return "':' is missing between the key and its value";
    }
    if (message.contains("hex-digit")) {
      return "'\\u' takes four hexadecimal digits";
    }
    if (message.contains("surrogate")) {
      return "'\\u' writes half of a character above U+FFFF in this key; write both halves or none";
    }
    boolean key = message.contains("field name");
    if (!key && !message.contains("valid value") && !message.contains("a value")) {
      return "not valid JSON here: " + message;
    }
    if ("]}".contains(text.substring(place, place + 1)) && lastBefore(place) == ',') {
      return "remove the ',' before " + shown(place);
    }
    return (key ? "a key in double quotes" : "a value") + " is expected, not " + shown(place);
  }

  private char lastBefore(int place) {
    int at = place - 1;
    while (at >= 0 && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at--;
    }
    return at < 0 ? '\0' : text.charAt(at);
  }

  private String shown(int place) {
    return place < text.length()
        ? "'" + Character.toString(text.codePointAt(place)) + "'"
        : "the end of the file";
  }

  private Problem at(int offset, String message) {
    return Problem.syntax(file.span(offset, offset), message);
  }
}
