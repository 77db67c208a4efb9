package io.sagelint.read;

import static io.sagelint.read.Trees.assertShape;
import static io.sagelint.read.Trees.json;
import static io.sagelint.read.Trees.problems;
import static io.sagelint.read.Trees.readJson;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {
  @Test
  void everyKeyAndValueHasItsPlace() {
    String text =
        """
        {
        \t"A\\"b": [1.50e1, true,{}],
          "\uD83D\uDE00" : { "c": "x\\\\", "d":null , "e": [ ] }
        }
        """;
    assertEquals(
        """
        1:1-4:2 {}
        2:2-2:8   A"b:
        2:10-2:27     []
        2:11-2:17       NUMBER 1.50e1
        2:19-2:23       BOOLEAN true
        2:24-2:26       {}
        3:3-3:7   \uD83D\uDE00:
        3:10-3:45     {}
        3:12-3:15       c:
        3:17-3:22         STRING x\\
        3:24-3:27       d:
        3:28-3:32         NULL null
        3:35-3:38       e:
        3:40-3:43         []
        """,
        Trees.outline(json(text)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n\t", "\uFEFF"})
  void aBlankTextHasNoRoot(String text) {
    ReadResult result = readJson(text);
    assertTrue(result.root().isEmpty() && result.problems().isEmpty(), result.toString());
  }

  @Test
  void aByteOrderMarkIsSkipped() {
    assertEquals(1, json("\uFEFF{}").span().start());
  }

  @Test
  void theFirstOfEqualKeysStays() {
    ReadResult result = readJson("{\"a\": 1,\n \"\\u0061\": 2}");
    assertShape("{a: NUMBER(1)}", result.root().orElseThrow());
    assertEquals(
        "2:2 SYNTAX duplicate key 'a'; it is already on line 1, remove or rename one\n",
        problems(result));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{} {}", "{} x", "{} // c", "{} }", "{} ,", "{} \u0001", "{} \"x"})
  void whatFollowsTheValueIsTold(String text) {
    ReadResult result = readJson(text);
    assertEquals(
        "1:4 SYNTAX the JSON value ends before this; remove what follows it\n", problems(result));
    assertShape("{}", result.root().orElseThrow());
  }

  @Test
  void depthIsBounded() {
    assertTrue(readJson("[".repeat(200) + "]".repeat(200)).root().isPresent());
    assertEquals(
        "1:201 LIMIT nested too deeply: more than 200 levels\n",
        problems(readJson("[".repeat(500_000))));
  }

  @Test
  void noOtherBoundOfJacksonApplies() {
    String digits = "1".repeat(100_000);
    assertShape("NUMBER(" + digits + ")", json(digits));
    String letters = "x".repeat(25_000_000);
    assertEquals(letters, ((Node.Scalar) json("\"" + letters + "\"")).text());
    String key = "k".repeat(100_000);
    assertShape("{" + key + ": NULL(null)}", json("{\"" + key + "\": null}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      value = {
        "{\"a\": 1 \"b\": 2} # 1:9 ',' is missing before '\"'",
        "[1 2] # 1:4 ',' is missing before '2'",
        "{\"a\": 1x} # 1:8 ',' is missing before 'x'",
        "{\"a\" 1} # 1:6 ':' is missing between the key and its value",
        "{\"a\": 1,} # 1:9 remove the ',' before '}'",
        "[1, ] # 1:5 remove the ',' before ']'",
        "{'a': 1} # 1:2 a key in double quotes is expected, not '''",
        "{a: 1} # 1:2 a key in double quotes is expected, not 'a'",
        "{\"a\": } # 1:7 a value is expected, not '}'",
        "[.5] # 1:2 a value is expected, not '.'",
        "{ // c # 1:3 comments are not allowed in JSON; remove it",
        "[1, /* c */ 2] # 1:5 comments are not allowed in JSON; remove it",
        "[tru] # 1:2 'tru' is no JSON value; quote it as a text",
        "[NaN] # 1:2 'NaN' is no JSON value; quote it as a text",
        "[\"a\\nb\"] # 1:4 line break within a text; close it with '\"' or write '\\n'",
        "[\"a\\tb\"] # 1:4 tab within a text; write '\\t'",
        "[\"\\q\"] # 1:4 a backslash before 'q' means nothing; write '\\\\' for a backslash",
        "[\"\\u12g4\"] # 1:7 '\\u' takes four hexadecimal digits",
        "[01] # 1:3 not a JSON number: one has no leading '+' or '0' and has digits around its point",
        "[1.] # 1:3 not a JSON number: one has no leading '+' or '0' and has digits around its point",
        "[+1] # 1:3 not a JSON number: one has no leading '+' or '0' and has digits around its point",
        "] # 1:1 ']' closes nothing",
        "{\"a\": [} # 1:8 '}' does not close the '[' of line 1",
        "[\"abc # 1:6 the file ends within a text; close it with '\"'",
        "{\"abc # 1:6 the file ends within a text; close it with '\"'",
        "[\"\\u1 # 1:6 the file ends within a text; close it with '\"'",
        "{\"a\": [1, 2] # 1:13 the file ends before the '{' of line 1 is closed",
        "{\"a\": # 1:6 the file ends before the '{' of line 1 is closed",
        "- # 1:2 the file ends within a value",
        "[{{ x }}] # 1:3 template syntax ('{{' or '{%') cannot be read; render the template first",
      })
  void oneProblemAtItsPlace(String text, String expected) {
    ReadResult result = readJson(decode(text));
    int blank = expected.indexOf(' ');
    String problem = expected.substring(0, blank) + " SYNTAX" + expected.substring(blank) + "\n";
    assertEquals(problem, problems(result));
    assertTrue(result.root().isEmpty());
  }

  private static String decode(String text) {
    return text.replace("a\\nb", "a\nb").replace("a\\tb", "a\tb");
  }
}
