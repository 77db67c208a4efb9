package io.sagelint.read;

/**
 * Our words for one of the engine's messages.
 *
 * @param start how the engine's message starts
 * @param words ours; {@code %c} is the character at the place, {@code %l} the line where the
 *     construct began, {@code %p} the engine's message
 * @param atContext whether the beginning of the construct is the better place
 */
record YamlWording(String start, String words, boolean atContext) {
  private static final YamlWording[] ALL = {
    begun(
        "could not find expected ':'",
        "a ':' is missing after this key, or it is indented wrongly"),
    here(
        "mapping values are not allowed",
        "':' is not allowed here; quote the text it is in, or check the indentation"),
    here(
        "sequence entries are not allowed",
        "'-' is not allowed here; put the list item on a line of its own"),
    here("mapping keys are not allowed", "'?' is not allowed here; quote the text it starts"),
    here("found character", "a text cannot start with %c; quote it"),
    here(
        "expected <block end>",
        "%c is not expected here; check indentation and quotes, the enclosing block starts on line %l"),
    here("expected ',' or '}'", "',' or '}' expected before %c, to go on with the '{' of line %l"),
    here("expected ',' or ']'", "',' or ']' expected before %c, to go on with the '[' of line %l"),
    here("expected the node content", "a value is expected before %c"),
    begun("found unexpected end of stream", "this quote is never closed"),
    begun(
        "found unexpected document separator", "this quote is not closed before the document ends"),
    here(
        "found unknown escape character",
        "a backslash before %c means nothing; write '\\\\' for a backslash"),
    here("expected escape sequence", "an escape is too short: %p"),
    here(
        "expected chomping or indentation",
        "%c is not allowed after '|' or '>'; start the text on the next line"),
    here("expected a comment or a line break", "a line break is expected before %c"),
    here(
        " the leading empty lines contain",
        "the empty lines above are indented more than the text"),
    here("unexpected character found", "%c is not allowed in the name of an anchor or alias"),
    here("found undefined tag handle", "'!' is not allowed within a tag name"),
    here("expected URI", "%c is not allowed in a tag name"),
    here("expected ' ', but found", "put a space between the tag and %c"),
    here("expected '!'", "%c is not allowed in a tag name"),
    here(
        "expected '<document start>'",
        "%c stands after the end of the document; check the indentation"),
  };

  /** The wording for a message of the engine, or null if there is none. */
  static YamlWording of(String problem) {
    for (YamlWording each : ALL) {
      if (problem.startsWith(each.start)) {
        return each;
      }
    }
    return null;
  }

  /** The message with its blanks filled in. */
  String message(String character, int line, String problem) {
    return words
        .replace("%l", Integer.toString(line))
        .replace("%p", problem)
        .replace("%c", character);
  }

  private static YamlWording here(String start, String words) {
    return new YamlWording(start, words, false);
  }

  private static YamlWording begun(String start, String words) {
    return new YamlWording(start, words, true);
  }
}
