package io.sagelint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sagelint.source.SourceFile;
import io.sagelint.source.Span;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** The caret stands under the characters it means. */
final class ExcerptTest {
  @Property
  void carets(
      @ForAll @Size(max = 40) List<@From("pieces") String> before,
      @ForAll @Size(min = 1, max = 20) List<@From("pieces") String> marked,
      @ForAll @Size(max = 40) List<@From("pieces") String> after) {
    String mark = String.join("", marked);
    Excerpt excerpt = excerpt(String.join("", before), mark, String.join("", after));
    String plain = expected(mark);
    assertEquals(plain, collapsed(underlined(excerpt)));
  }

  @Property(tries = 200)
  void longLinesShowTheirMarkAndLittleElse(
      @ForAll @IntRange(max = 3000) int before,
      @ForAll @IntRange(min = 1, max = 300) int marked,
      @ForAll @IntRange(max = 3000) int after) {
    Assume.that(before + marked + after > Window.UNITS);
    Excerpt excerpt = excerpt("b".repeat(before), "m".repeat(marked), "a".repeat(after));
    assertTrue(excerpt.text().length() <= Window.UNITS + 6, excerpt.text());
    String shown = underlined(excerpt);
    assertEquals("m".repeat(Math.min(marked, Window.UNITS)), shown);
    assertEquals(before > 0 && !excerpt.text().startsWith("b".repeat(before)), starts(excerpt));
  }

  @Example
  void aSpanOverSeveralLinesIsUnderlinedToTheEndOfItsFirst() {
    SourceFile file = new SourceFile("t.yaml", "key: |\r\n  one\r\n  two\r\n");
    Excerpt excerpt = Excerpt.of(file.span(5, 18));
    assertEquals(new Excerpt(1, "key: |", 5, 1), excerpt);
  }

  @Example
  void theEndOfATextHasACaretToo() {
    SourceFile file = new SourceFile("t.yaml", "a:\n");
    assertEquals(new Excerpt(2, "", 0, 1), Excerpt.of(file.span(3, 3)));
    assertEquals(new Excerpt(1, "a:", 2, 1), Excerpt.of(file.span(2, 3)));
  }

  @Example
  void aSurrogatePairIsNeverCut() {
    Excerpt excerpt = excerpt("😀".repeat(500), "m", "😀".repeat(500));
    assertEquals("m", underlined(excerpt));
    assertTrue(excerpt.text().startsWith("...😀") && excerpt.text().endsWith("😀..."));
  }

  private static boolean starts(Excerpt excerpt) {
    return excerpt.text().startsWith("...");
  }

  private static Excerpt excerpt(String before, String mark, String after) {
    String text = "first\n" + before + mark + after + "\nlast";
    int start = 6 + before.length();
    Span span = new SourceFile("t.yaml", text).span(start, start + mark.length());
    return Excerpt.of(span);
  }

  /** What stands over the carets, counted in columns: the pieces' wide characters fill two. */
  private static String underlined(Excerpt excerpt) {
    StringBuilder out = new StringBuilder();
    int column = 0;
    for (int point : excerpt.text().codePoints().toArray()) {
      if (column >= excerpt.from() && column < excerpt.from() + excerpt.width()) {
        out.appendCodePoint(point);
      }
      column += point == '中' || point == 0x1F600 ? 2 : 1;
    }
    return out.toString();
  }

  private static String expected(String mark) {
    return collapsed(mark.replace('\t', ' ').replace("\u001b", "\\u{1b}"));
  }

  private static String collapsed(String text) {
    return text.replaceAll(" +", " ");
  }

  @Provide
  static Arbitrary<String> pieces() {
    return Arbitraries.of("a", "\"", "\t", "中", "😀", "\u001b", "é");
  }
}
