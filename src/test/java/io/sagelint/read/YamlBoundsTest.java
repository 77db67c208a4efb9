package io.sagelint.read;

import static io.sagelint.read.Trees.problems;
import static io.sagelint.read.Trees.readYaml;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a hostile or broken text must not do: recurse, expand or loop without bound. */
class YamlBoundsTest {
  private static final String TOO_DEEP = "LIMIT nested too deeply: more than 200 levels\n";

  @Test
  void twoHundredLevelsAreRead() {
    assertTrue(readYaml("[".repeat(200) + "]".repeat(200)).root().isPresent());
    assertEquals("1:201 " + TOO_DEEP, problems(readYaml("[".repeat(201) + "]".repeat(201))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{a: ", "- ", "? ", "{", "- - [", "!A [", "a: ["})
  void noDepthOverflowsTheStack(String open) {
    ReadResult result = readYaml(open.repeat(100_000));
    assertEquals(1, result.problems().size());
    assertTrue(result.root().isEmpty());
  }

  @Test
  void aShortTagIsALevel() {
    String text = "!A [".repeat(101);
    assertTrue(problems(readYaml(text)).endsWith(TOO_DEEP));
  }

  @Test
  void aliasesAddToTheDepth() {
    StringBuilder text = new StringBuilder("a0: &a0 {k: v}\n");
    for (int i = 1; i <= 4; i++) {
      String open = "[".repeat(60);
      String close = "]".repeat(60);
      text.append("a" + i + ": &a" + i + " " + open + "*a" + (i - 1) + close + "\n");
    }
    assertEquals("5:69 " + TOO_DEEP, problems(readYaml(text.toString())));
  }

  @Test
  void aliasesAreNotExpandedWithoutBound() {
    StringBuilder text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i <= 9; i++) {
      String all = ("*a" + (i - 1) + ", ").repeat(10);
      text.append("a" + i + ": &a" + i + " [" + all + "]\n");
    }
    assertEquals(
        "6:45 LIMIT aliases repeat more than 1000000 nodes, not read further\n",
        problems(readYaml(text.toString())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"&a [*a]", "a: &a {b: {c: *a}}", "&a !Sub [*a]", "&a {*a : 1}"})
  void noNodeContainsItself(String text) {
    assertTrue(problems(readYaml(text)).contains("'*a' refers to a node that contains it"));
    assertTrue(readYaml(text).root().isEmpty());
  }

  @Test
  void mergingAnOpenMappingIsNoCycleEither() {
    assertTrue(problems(readYaml("a: &a\n  <<: *a\n")).contains("contains it"));
  }
}
