package io.sagelint.read.hcl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.sagelint.source.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text in quotes and heredocs: how it is cut, and what the pieces mean. */
final class TemplateTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "\"\"|(text '')",
        "\"a b\"|(text 'a b')",
        "\"${a}\"|(wrap a)",
        "\"${~ a ~}\"|(wrap a)",
        "\"a${b}c\"|(text 'a' b 'c')",
        "\"a ${~b~} c\"|(text 'a' b 'c')",
        "\"${a ~}\\n b\"|(text a 'b')",
        "\"$${a}%%{b}\"|(text '${' 'a}' '%{' 'b}')",
        "\"$$${a}\"|(text '$' '${' 'a}')",
        "\"100% $5\"|(text '100' '%' ' ' '$' '5')",
        "\"\\u00e9\\U0001F600\\\\\\\"\\t\"|(text 'é😀\\\"\t')",
        "\"${\"${\"x\"}\"}\"|(wrap (wrap (text 'x')))",
        "\"%{if a}b%{else}c%{endif}\"|(text (if a (text 'b') (text 'c')))",
        "\"%{if a}%{endif}\"|(text (if a (text '') (text '')))",
        "\"%{for k, v in m}${v},%{endfor}\"|(text (join (for k,v m (text v ','))))",
        "\"%{for x in y}%{if x}1%{endif}%{endfor}\"|(text (join (for x y (text (if x (text '1') (text ''))))))",
      })
  void quoted(String expression, String shape) {
    assertEquals(shape, Shape.of(expression));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "<<E⏎E|(text '')",
        "<<E⏎  a⏎ E|(text '  a\\n')",
        "<<E⏎a⏎Ex⏎E|(text 'a\\n' 'Ex\\n')",
        "<<E⏎\\n $${a} 5%⏎E|(text '\\n ' '${' 'a} 5' '%' '\\n')",
        "<<-E⏎  a⏎    b⏎⏎   c⏎  E|(text 'a\\n' '  b\\n' '\\n' ' c\\n')",
        "<<-E⏎  a⏎ ${b} c⏎  E|(text ' a\\n' '' b ' c\\n')",
        "<<-E⏎  a⏎${b} c⏎  E|(text '  a\\n' b ' c\\n')",
        "<<-E⏎\ta⏎ \tb⏎ E|(text 'a\\n' '\tb\\n')",
        "<<E⏎a ${~ b ~} ⏎c⏎E|(text 'a' b '' 'c\\n')",
        "[<<A⏎a⏎A⏎, <<B⏎b⏎B⏎]|(list (text 'a\\n') (text 'b\\n'))",
        "<<E⏎${f(<<E⏎in⏎E⏎)}⏎E|(text (f (text 'in\\n')) '\\n')",
      })
  void heredocs(String expression, String shape) {
    assertEquals(shape, Shape.of(expression.replace('⏎', '\n')));
  }

  @Test
  void everyCharacterOfAValueKnowsItsPlace() {
    String text = "x = \"${a ~}  \\u00e9$${b}\\U0001F600z\"\n";
    assertPlaces(text, "é", "\\u00e9");
    assertPlaces(text, "😀", "\\U0001F600");
    assertPlaces(text, "z", "z");
    assertPlaces(text, "{", "{b}");
    assertPlaces("x = <<-E\n   a\n     b $${c}\n  E\n", "b", "b $");
    assertPlaces("x = <<-E\n   a\n     b $${c}\n  E\n", "c", "c}");
  }

  @Test
  void aHeredocEndsWithItsMarker() {
    for (String lineEnd : new String[] {"\n", "\r\n"}) {
      String text = "x = <<E" + lineEnd + "a" + lineEnd + "  E" + lineEnd;
      SourceFile file = new SourceFile("x.tf", text);
      Attribute x = HclParser.parse(file).body().attributes().get(0);
      assertEquals(text.stripTrailing(), x.span(file).text());
    }
  }

  private static void assertPlaces(String text, String meant, String written) {
    SourceFile file = new SourceFile("x.tf", text);
    Expression value = HclParser.parse(file).body().attributes().get(0).value();
    for (Expression part : value.children()) {
      if (part instanceof StringLiteral literal && literal.value().contains(meant)) {
        int offset = literal.offsetInFile(file, literal.value().indexOf(meant));
        assertEquals(written, text.substring(offset, offset + written.length()));
        return;
      }
    }
    throw new AssertionError(meant + " is in no literal of " + text);
  }
}
