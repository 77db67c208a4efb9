package io.sagelint.condition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Pattern;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;

/** Two patterns overlap if some text is matched by both. */
final class WildcardsTest {
  /** A text without wildcards is matched or not, as regular expressions say. */
  @Property
  void textsAreMatched(
      @ForAll @Chars({'a', ':', '*', '?'}) @StringLength(max = 8) String pattern,
      @ForAll @Chars({'a', ':'}) @StringLength(max = 8) String text) {
    assertEquals(regex(pattern, ".*").matcher(text).matches(), overlap(pattern, text));
    assertEquals(
        regex(pattern, "[^:]*").matcher(text).matches(),
        new Wildcards(pattern, true).overlaps(text));
  }

  @Property
  void eitherMayComeFirst(
      @ForAll @Chars({'a', 'b', '*', '?'}) @StringLength(max = 8) String one,
      @ForAll @Chars({'a', 'b', '*', '?'}) @StringLength(max = 8) String other) {
    assertEquals(overlap(one, other), overlap(other, one));
  }

  /** A text that both match proves it. */
  @Property
  void aCommonTextIsEnough(
      @ForAll @Chars({'a', '*', '?'}) @StringLength(max = 4) String one,
      @ForAll @Chars({'a', '*', '?'}) @StringLength(max = 4) String other,
      @ForAll @CharRange(from = 'a', to = 'a') @StringLength(max = 8) String text) {
    if (overlap(one, text) && overlap(other, text)) {
      assertTrue(overlap(one, other));
    }
  }

  @Example
  void onlyAnyCharactersTakeWhatIsNotKnown() {
    assertTrue(overlap("a*", "a" + Wildcards.UNKNOWN));
    assertFalse(overlap("a?", "a" + Wildcards.UNKNOWN));
    assertFalse(overlap("ab", "a" + Wildcards.UNKNOWN));
  }

  private static boolean overlap(String one, String other) {
    return new Wildcards(one, false).overlaps(other);
  }

  private static Pattern regex(String pattern, String any) {
    return Pattern.compile(pattern.replace("?", ".").replace("*", any));
  }
}
