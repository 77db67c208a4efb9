package io.sagelint.read.hcl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.sagelint.diagnostic.Problem;
import io.sagelint.source.Position;
import io.sagelint.source.SourceFile;
import io.sagelint.source.Span;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told about broken texts: one mistake once, where it is, and what to write. */
final class MistakeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      value = {
        "a = → 1:4 a value is expected here, but the line ends here",
        "a → 1:2 write = and a value, or { and the content of a block, but the line ends here",
        "a == 1 → 1:3 write = and a value, or { and the content of a block, found '='",
        "a = 'x' → 1:5 a value is expected here, found '''; write double quotes around text",
        "a = “x” → 1:5 a value is expected here, found '“'; write straight double quotes around text",
        "a = 1; → 1:6 write a line end here, found ';'; arguments and blocks are separated by line ends",
        "a = 1 b = 2 → 1:7 write a line end here, found 'b'",
        "a = 1, → 1:6 write a line end here, found ','",
        "a = 1⏎a = 2 → 2:1 'a' is set twice in this block; remove one of the two",
        "a = \"x⏎b = 1 → 1:5 this text is not closed on its line; write \" after it, or a heredoc, <<EOT, for many lines",
        "a = \"\\q\" → 1:6 there is no escape sequence \\q; write \\\\ for a backslash, or one of \\n \\r \\t \\\" \\uNNNN \\UNNNNNNNN",
        "a = \"\\u12\" → 1:6 this escape sequence needs 4 hex digits",
        "a = \"\\ud800\" → 1:6 this escape sequence names no character of Unicode",
        "a = \"${b\" → 1:9 write } to end what ${ begins (or $${ for the text itself), found '\"'",
        "a = \"%{b}\" → 1:8 there is no directive 'b'; write if, else, endif, for or endfor after %{ (or %%{ for the text itself)",
        "a = \"%{if b}\" → 1:6 this directive is never ended; write %{endif}",
        "a = \"%{else}\" → 1:6 nothing is open that %{else} could end",
        "a = \"%{for b in c}%{endif}\" → 1:19 %{endif} is out of place; write %{endfor} first",
        "a = <<E⏎x → 1:5 this heredoc is never closed; write its marker alone on a line after the text",
        "a = << E → 1:7 write a marker such as EOT right after << and a line end after it, found a space",
        "a = 1.2.3 → 1:5 '1.2.3' is not a number; write it as 12, 0.5 or 1e3",
        "a = 1e99999 → 1:5 the number '1e99999' is out of bounds",
        "a = b.0.1 → 1:7 two indexes in a row cannot be written with dots; write [0][1]",
        "a = b[0 → 2:1 write ] to close the index, but the file ends here",
        "a = (b → 2:1 write ) to close the parenthesis, but the file ends here",
        "a = [b c] → 1:8 write , or ] after an item of a list, found 'c'",
        "a = f(b c) → 1:9 write , or ) after a function's argument, found 'c'",
        "a = f(b..., c) → 1:11 write ) after ..., found ','",
        "a = { b } → 1:9 write = and a value after the key of an object, found '}'",
        "a = { b = 1 c = 2 } → 1:13 write a line end, a comma or } after a value of an object, found 'c'",
        "a = b ? c → 1:10 write : and the value for when the condition is false, but the line ends here",
        "a = [for b] → 1:11 write in and a collection after the variables of for, found ']'",
        "a = [for b in c : d => e] → 1:21 a list has no keys; write braces around a for that makes an object, found '='",
        "a = {for b in c : d} → 1:20 write => and a value after the key of a for in braces, found '}'",
        "b { → 1:1 this block is never closed; write } where it ends",
        "b \"x\"⏎{⏎} → 2:1 write this brace in the line of the block's header",
        "b \"${x}\" {} → 1:3 a label cannot be computed; write $${ for ${ itself",
        "b { c = 1, d = 2 } → 1:10 write } after the only argument a block in one line can hold, found ','",
        "b { c {} } → 1:5 a block in one line cannot hold a block; write it on its own lines",
        "} → 1:1 no block is open that this brace could close; remove it",
        "/* x → 1:1 this comment is never closed; write */ where it ends",
        "a = 1 & 2 → 1:7 write a line end here, found '&'; the operator \"and\" is &&",
      })
  void oneMistake(String text, String told) {
    assertEquals(told, told(text.replace('⏎', '\n') + "\n"));
  }

  @Test
  void controlCharactersAreTold() {
    assertEquals(
        "1:1 write an argument, as in name = value, or a block, found the character U+000C",
        told("\f"));
    assertEquals("1:6 write a line end here, found the character U+00A0", told("a = 1\u00a0\n"));
  }

  @Test
  void theEndOfTheTextIsTold() {
    String open =
        "1:5 this text is not closed on its line; write \" after it, or a heredoc, <<EOT, for many lines";
    assertEquals(open, told("a = \"\\n\\"));
    assertEquals("1:1 this block is never closed; write } where it ends", told("b {\n  a = 1"));
    assertEquals("1:5 a value is expected here, but the file ends here", told("a = "));
  }

  @Test
  void afterTwentyMistakesTheRestIsLeft() {
    HclFile file = HclParser.parse(new SourceFile("x.tf", "a = )\n".repeat(30)));
    assertEquals(21, file.problems().size());
    assertEquals(Problem.Kind.LIMIT, file.problems().get(20).kind());
  }

  private static String told(String text) {
    return HclParser.parse(new SourceFile("x.tf", text)).problems().stream()
        .map(MistakeTest::told)
        .collect(Collectors.joining(" / "));
  }

  private static String told(Problem problem) {
    Span span = problem.span().orElseThrow();
    Position from = span.from();
    return from.line() + ":" + from.column() + " " + problem.message();
  }
}
