package io.sagelint.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Kleene's laws: learning what was unknown never overturns an answer. */
final class TruthPropertyTest {
  @Property
  void deMorgan(@ForAll Truth a, @ForAll Truth b) {
    assertEquals(a.and(b).not(), a.not().or(b.not()));
  }

  @Property
  void orderDoesNotMatter(@ForAll Truth a, @ForAll Truth b, @ForAll Truth c) {
    assertEquals(a.and(b), b.and(a));
    assertEquals(a.or(b), b.or(a));
    assertEquals(a.and(b.and(c)), a.and(b).and(c));
  }

  @Property
  void anAnswerStaysWhenAnUnknownIsLearned(@ForAll Truth a, @ForAll boolean learned) {
    for (Truth answer : new Truth[] {a.and(Truth.UNKNOWN), a.or(Truth.UNKNOWN)}) {
      boolean conjunction = answer == a.and(Truth.UNKNOWN);
      Truth later = conjunction ? a.and(Truth.of(learned)) : a.or(Truth.of(learned));
      if (answer != Truth.UNKNOWN && a != Truth.UNKNOWN) {
        assertEquals(answer, later);
      }
    }
  }
}
