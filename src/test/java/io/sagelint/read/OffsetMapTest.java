package io.sagelint.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sagelint.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OffsetMapTest {
  /** Each decoded character before the raw one it comes from, on one line. */
  private static String pairs(String yaml) {
    Node root = Trees.yaml(yaml);
    Node.Scalar scalar = scalars(root).get(scalars(root).size() - 1);
    OffsetMap map = OffsetMap.of(scalar);
    assertTrue(map.isExact());
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < scalar.text().length(); i++) {
      out.append(scalar.text().charAt(i)).append(map.offset(i)).append(' ');
    }
    return (out + "end" + map.offset(scalar.text().length())).replace("\n", "\\n");
  }

  @Test
  void plain() {
    assertEquals("a3 b4  5 c8 \\n10 d12 end13", pairs("k: ab\n  c\n\n d".replace("k: ", "k: ")));
  }

  @Test
  void singleQuoted() {
    assertEquals("a1 '2  4 b5  6 c9 end10", pairs("'a'' b\n  c'"));
  }

  @Test
  void doubleQuoted() {
    assertEquals(
        "\"1 \u00E93 \uD83D7 \uDE007 x17  18 y20 z24 \\n26 w28 end29",
        pairs("\"\\\"\\xE9\\U0001F600x\n y\\\n z\n\n w\""));
  }

  @Test
  void literal() {
    assertEquals("a4  5 b6 \\n7  10 c11 \\n12 end13", pairs("|\n  a b\n   c\n"));
  }

  @Test
  void folded() {
    assertEquals("a5  6 b9 \\n11 c14 end15", pairs(">-\n  a\n  b\n\n  c\n"));
    assertEquals("a4 \\n5  8 b9 \\n10 c13 \\n14 end15", pairs(">\n  a\n   b\n  c\n"));
  }

  @Test
  void kept() {
    assertEquals("a7 \\n8 \\n9 \\n11 end12", pairs("|1+ #\n a\n\n \n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "!!str &a 'x'",
        "&a # c\n  \"x\"",
        "!Sub |\n  x\n",
        "a: &b !!str\n  # c\n  x",
        "|",
        ">+\n\n\n",
        "''",
        "k:",
        "! x",
        "'x \u0085 y'",
        "\"x \\  y\"",
        "|\n\n\n  \n\n",
        "- |\n x\r\n\r\n y\r\n",
        ">\n\n  a\n\n\n  b\n \n\n",
        "|2\n   a\n",
        "{k: 'x', l: \"\\u0041\\/\"}"
      })
  void everyCharacterHasAPlace(String yaml) {
    checkAll(Trees.yaml(yaml));
  }

  @Property(tries = 2000)
  void aCharacterComesFromItselfOrAnEscapeOrAFold(@ForAll long seed) {
    RandomDocument document = new RandomDocument(seed);
    checkAll(Trees.yaml(document.yaml()));
    checkAll(Trees.json(document.json()));
  }

  private static void checkAll(Node root) {
    for (Node.Scalar scalar : scalars(root)) {
      OffsetMap map = OffsetMap.of(scalar);
      assertTrue(map.isExact(), () -> scalar.span().text());
      String file = scalar.span().file().text();
      int last = scalar.span().start();
      for (int i = 0; i < scalar.text().length(); i++) {
        int at = map.offset(i);
        char raw = file.charAt(at);
        char decoded = scalar.text().charAt(i);
        boolean fold = "\n ".indexOf(decoded) >= 0 && "\r\n\u0085".indexOf(raw) >= 0;
        assertTrue(
            raw == decoded || raw == '\\' || fold,
            () -> (int) raw + " for " + (int) decoded + " in " + scalar.span().text());
        assertTrue(at >= last, "places go forward");
        last = at;
      }
      assertTrue(map.offset(scalar.text().length()) >= last);
    }
  }

  private static List<Node.Scalar> scalars(Node node) {
    List<Node.Scalar> all = new ArrayList<>();
    if (node instanceof Node.Scalar scalar) {
      all.add(scalar);
    } else if (node instanceof Node.Sequence sequence) {
      sequence.items().forEach(item -> all.addAll(scalars(item)));
    } else {
      for (Node.Entry entry : ((Node.Mapping) node).entries()) {
        if (!entry.key().span().text().startsWith("!")) {
          all.add(entry.key());
        }
        all.addAll(scalars(entry.value()));
      }
    }
    return all;
  }

  @Test
  void aKeyThatIsATagHasOnePlace() {
    Node.Mapping mapping = (Node.Mapping) Trees.yaml("- !Sub x\n".substring(2));
    OffsetMap map = OffsetMap.of(mapping.entries().get(0).key());
    assertEquals(0, map.offset(3));
    assertTrue(!map.isExact());
  }

  @Test
  void aRangeInTheTextIsARangeInTheFile() {
    SourceFile file = new SourceFile("t", "a: |\n  {\"b\":\n   1}\n");
    Node.Mapping root = (Node.Mapping) YamlReader.read(file).root().orElseThrow();
    Node.Scalar scalar = (Node.Scalar) root.get("a").orElseThrow();
    OffsetMap map = OffsetMap.of(scalar);
    int one = scalar.text().indexOf('1');
    assertEquals("1", map.span(one, one + 1).text());
    assertEquals(3, map.span(one, one + 1).from().line());
    assertThrows(IndexOutOfBoundsException.class, () -> map.offset(scalar.text().length() + 1));
  }
}
