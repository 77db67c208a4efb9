package io.sagelint.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sagelint.diagnostic.Problem;
import io.sagelint.source.SourceFile;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws that hold for any text. */
class ReadersPropertyTest {
  @Property(tries = 2000)
  void yamlAndJsonOfOneDocumentAgree(@ForAll long seed) {
    RandomDocument document = new RandomDocument(seed);
    String yaml = document.yaml();
    String json = document.json();
    assertEquals(document.shape(), Trees.shape(Trees.yaml(yaml)), yaml);
    assertEquals(document.shape(), Trees.shape(Trees.json(json)), json);
    assertEquals(document.shape(), Trees.shape(Trees.yaml(json)), json);
  }

  @Property(tries = 2000)
  void childrenLieInTheirParentsInOrder(@ForAll long seed) {
    RandomDocument document = new RandomDocument(seed);
    Trees.assertNested(Trees.yaml(document.yaml()));
    Trees.assertNested(Trees.json(document.json()));
  }

  @Property(tries = 1000)
  void rangesCutOutWhatTheyName(@ForAll long seed) {
    RandomDocument document = new RandomDocument(seed);
    checkRanges(Trees.yaml(document.yaml()));
    checkRanges(Trees.json(document.json()));
  }

  private static void checkRanges(Node node) {
    if (node instanceof Node.Sequence sequence) {
      sequence.items().forEach(ReadersPropertyTest::checkRanges);
    } else if (node instanceof Node.Mapping mapping) {
      for (Node.Entry entry : mapping.entries()) {
        checkRanges(entry.key());
        checkRanges(entry.value());
      }
    } else {
      Node.Scalar scalar = (Node.Scalar) node;
      String raw = scalar.span().text();
      if (!raw.isEmpty() && "\"'|>".indexOf(raw.charAt(0)) < 0 && !raw.contains("\n")) {
        assertEquals(scalar.text(), raw);
      }
      assertTrue(raw.equals(raw.stripTrailing()) || raw.startsWith("|") || raw.startsWith(">"));
      assertTrue(raw.charAt(0) != '"' || raw.endsWith("\""), raw);
    }
  }

  @Property(tries = 3000)
  void noTextBreaksAReader(@ForAll("texts") String text) {
    check(YamlReader.read(new SourceFile("t", text)));
    check(JsonReader.read(new SourceFile("t", text)));
  }

  @Property(tries = 1000)
  void noCutOrChangeOfADocumentBreaksAReader(
      @ForAll long seed, @ForAll int place, @ForAll("marks") String inserted) {
    RandomDocument document = new RandomDocument(seed);
    check(YamlReader.read(new SourceFile("t", change(document.yaml(), place, inserted))));
    check(JsonReader.read(new SourceFile("t", change(document.json(), place, inserted))));
  }

  private static String change(String text, int place, String inserted) {
    int at = Math.floorMod(place, text.length() + 1);
    return text.substring(0, at) + (place < 0 ? inserted + text.substring(at) : "");
  }

  @Property(tries = 2000)
  void noBytesBreakTheDecoder(@ForAll byte[] bytes) {
    Source source = TextDecoder.decode(bytes, "t");
    assertTrue(source.file().isPresent() != source.problem().isPresent());
    source.file().ifPresent(file -> check(YamlReader.read(file)));
    source.file().ifPresent(file -> check(JsonReader.read(file)));
  }

  /** An answer has a tree, a problem, or was blank, and all its places exist. */
  private static void check(ReadResult result) {
    result.root().ifPresent(root -> assertNotNull(Trees.outline(root)));
    for (Problem problem : result.problems()) {
      assertNotNull(problem.span().orElseThrow().from());
      assertTrue(!problem.message().contains("org.") && !problem.message().contains("Optional"));
    }
  }

  @Provide
  Arbitrary<String> marks() {
    return Arbitraries.of(
        "\t", "\"", "'", "- ", ": ", "{", "}", "[", "]", ",", "#", "&a ", "*a ", "!A ", "|", ">",
        "%", "@", "\\", "\n", "\r", "\u0085", "\uFEFF", "\uD83D", "\uDE00", "? ", "<<: ", "---\n",
        "...\n", "\u0000", "{{", "\u2028", "/", "!!int ", "!<", "\\U");
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> words =
        Arbitraries.of(
            "a", "b: c", "\n", "\n  ", " ", "yes", "12", "\\x", "\uD83D\uDE00", "&a", "*a", "x:");
    Arbitrary<String> any = Arbitraries.strings().ofMaxLength(3);
    return Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(4, marks()),
            net.jqwik.api.Tuple.of(4, words),
            net.jqwik.api.Tuple.of(1, any))
        .list()
        .ofMaxSize(30)
        .map(parts -> String.join("", parts));
  }
}
