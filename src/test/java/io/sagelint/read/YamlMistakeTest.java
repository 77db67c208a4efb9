package io.sagelint.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each kind of mistake: one problem, at its place, in plain words, and no tree. */
class YamlMistakeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      value = {
        "a:\\n\\tb: c # 2:1 tab used for indentation; use spaces",
        "a:\\n  b: c\\n \\td: e # 3:2 tab used for indentation; use spaces",
        "a:\\tb # 1:3 tab between words; use a space",
        "a: b: c # 1:5 ':' is not allowed here; quote the text it is in, or check the indentation",
        "a: - b # 1:4 '-' is not allowed here; put the list item on a line of its own",
        "a:\\n  b: 1\\n  word\\n  c: 2 # 3:3 a ':' is missing after this key, or it is indented wrongly",
        "a:\\n  - b\\n c: d # 3:2 'c' is not expected here; check indentation and quotes, the enclosing block starts on line 1",
        "a: [1, 2 # 1:9 ',' or ']' expected before the end of the file, to go on with the '[' of line 1",
        "a: {b: 1\\nc: 2} # 2:2 ',' or '}' expected before ':', to go on with the '{' of line 1",
        "a: @b # 1:4 a text cannot start with '@'; quote it",
        "a: \"b # 1:4 this quote is never closed",
        "a: 'b\\n--- # 1:4 this quote is not closed before the document ends",
        "a: \"\\q\" # 1:6 a backslash before 'q' means nothing; write '\\\\' for a backslash",
        "a: |x\\n  b # 1:5 'x' is not allowed after '|' or '>'; start the text on the next line",
        "a: |\\n    \\n  b # 3:3 the empty lines above are indented more than the text",
        "|\\n\\n{} # 1:1 the text after this must be indented more than its key",
        "a: *b # 1:4 '*b' refers to no anchor; put '&b' above",
        "a: [!Ref] # 1:9 put a space between the tag and ']'",
        "a: !x!y z # 1:4 '!' is not allowed within a tag name",
        "a: {{ b }} # 1:5 template syntax ('{{' or '{%') cannot be read; render the template first",
        "{% if a %}\\nb: c # 1:2 template syntax ('{{' or '{%') cannot be read; render the template first",
        "[a]: b # 1:1 a list or mapping cannot be a key; write a plain text",
        "!Ref a : b # 1:1 a list or mapping cannot be a key; write a plain text",
        "{a: b}\\nc # 2:1 'c' stands after the end of the document; check the indentation",
        "a: \\x07 # 1:4 control character U+0007 is not allowed in YAML; remove it",
        "a: ] # 1:4 a value is expected before ']'",
        "a: \"b\" c # 1:8 'c' is not expected here; check indentation and quotes, the enclosing block starts on line 1",
        "\uD83D\uDE00: @x # 1:5 a text cannot start with '@'; quote it",
      })
  void oneProblemAtItsPlace(String text, String expected) {
    ReadResult result = Trees.readYaml(decode(text));
    int blank = expected.indexOf(' ');
    String problem = expected.substring(0, blank) + " SYNTAX" + expected.substring(blank) + "\n";
    assertEquals(problem, Trees.problems(result));
    assertTrue(result.root().isEmpty());
  }

  private static String decode(String text) {
    return text.replace("\\n", "\n").replace("\\t", "\t").replace("\\x07", "\u0007");
  }

  @ParameterizedTest
  @CsvSource({"\"\\UFFFFFFFF\"", "\"\\u12", "\"\\x"})
  void whatTheEngineLetsThroughIsAProblemToo(String text) {
    assertEquals(1, Trees.readYaml(text).problems().size());
  }
}
