package io.sagelint.read.hcl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sagelint.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws that hold for every text. */
final class HclParserPropertyTest {
  private static final List<String> PIECES =
      List.of(
          "\"",
          "{",
          "}",
          "[",
          "]",
          "(",
          ")",
          "=",
          "==",
          "=>",
          ":",
          "::",
          "?",
          ".",
          "...",
          "[*]",
          ".*",
          "${",
          "%{",
          "${~",
          "~}",
          "$${",
          "$",
          "%",
          "\\",
          "\\n",
          "\\u00e9",
          "<<E\n",
          "<<-E\n",
          "E\n",
          "\n",
          "\n",
          "\r\n",
          "\r",
          " ",
          ",",
          "#",
          "/*",
          "*/",
          "-",
          "!",
          "&&",
          "<",
          "'",
          ";",
          "for",
          " in ",
          "if",
          "else",
          "endif",
          "true",
          "a",
          "b-c",
          "größe",
          "1",
          "0.5",
          "a = ",
          "b {\n",
          "}\n",
          "resource \"x\" \"y\" {\n",
          "%{ if a }",
          "%{ endif }",
          "\u00a0",
          "😀",
          "\0");

  @Property(tries = 3000)
  void noTextMakesItThrowAndAllSpansLieWithinTheirParents(@ForAll("texts") String text) {
    HclFile file = parse(text);
    checkBody(file.body(), 0, text.length());
    file.problems().forEach(problem -> problem.span().orElseThrow().text());
  }

  @Property(tries = 1000)
  void brokenFixturesAreStillReadInBounds(
      @ForAll("fixtures") String fixture, @ForAll int at, @ForAll("pieces") String piece) {
    int cut = Math.floorMod(at, fixture.length());
    String text = fixture.substring(0, cut) + piece + fixture.substring(cut + 1);
    checkBody(parse(text).body(), 0, text.length());
  }

  @Property
  void lineEndsDoNotMatter(@ForAll("fixtures") String fixture) {
    String withReturns = fixture.replace("\n", "\r\n");
    assertEquals(shapes(parse(fixture).body()), shapes(parse(withReturns).body()));
  }

  @Property(tries = 1000)
  void aBrokenBlockLeavesItsNeighboursFound(@ForAll("brokenItems") String broken) {
    String text =
        "first \"a\" {\n  x = 1\n}\n\nbroken {\n  " + broken + "\n}\n\nlast \"b\" {\n  y = 2\n}\n";
    HclFile file = parse(text);
    assertTrue(file.problems().size() >= 1, text);
    assertEquals(1, file.body().blocks("first").size(), text);
    assertEquals(1, file.body().blocks("last").size(), text);
    assertTrue(file.body().blocks("last").get(0).body().attribute("y").isPresent(), text);
  }

  @Property(tries = 500)
  void goodItemsBesideABrokenOneAreFound(@ForAll("brokenItems") String broken) {
    Body body = parse("b {\n  x = 1\n  " + broken + "\n  y = 2\n}\n").body().blocks().get(0).body();
    assertTrue(body.attribute("x").isPresent(), broken);
    assertTrue(body.attribute("y").isPresent(), broken);
    assertTrue(!body.complete(), broken);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(60),
        Arbitraries.of(PIECES).list().ofMaxSize(25).map(pieces -> String.join("", pieces)));
  }

  @Provide
  Arbitrary<String> pieces() {
    return Arbitraries.of(PIECES);
  }

  @Provide
  Arbitrary<String> fixtures() throws IOException {
    List<Path> files = GoldenTreesTest.fixtures().toList();
    return Arbitraries.of(files).map(HclParserPropertyTest::read);
  }

  /** Each is a mistake however its parts combine. */
  @Provide
  Arbitrary<String> brokenItems() {
    Arbitrary<String> head = Arbitraries.of("k = ", "k-2 = ", "größe = ");
    Arbitrary<String> good =
        Arbitraries.of("", "1 + ", "[1, ", "{ a = 1, b = ", "f(x, ", "!", "(2 * ");
    Arbitrary<String> bad =
        Arbitraries.of("'x'", "\"open", ";", "@", "a b", "\"${\"", "1.2.3", "\"\\z\"");
    return Combinators.combine(head, good, bad).as((h, g, b) -> h + g + b);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static HclFile parse(String text) {
    return HclParser.parse(new SourceFile("x.tf", text));
  }

  private static void checkBody(Body body, int start, int end) {
    for (Attribute attribute : body.attributes()) {
      checkWithin(attribute, start, end);
      checkExpression(attribute.value(), attribute.nameEnd(), attribute.end());
    }
    for (Block block : body.blocks()) {
      checkWithin(block, start, end);
      block.labels().forEach(label -> checkWithin(label, block.typeEnd(), block.openBrace()));
      int close = block.closeBrace() < 0 ? block.end() : block.closeBrace();
      checkBody(block.body(), block.openBrace() + 1, close);
    }
  }

  private static void checkExpression(Expression expression, int start, int end) {
    checkWithin(expression, start, end);
    for (Expression child : expression.children()) {
      // It stands for what the marker yields and is not written where it is used.
      if (child instanceof Expression.AnonSymbol) {
        continue;
      }
      checkExpression(child, expression.start(), expression.end());
    }
  }

  private static void checkWithin(SyntaxNode node, int start, int end) {
    boolean within = start <= node.start() && node.start() <= node.end() && node.end() <= end;
    assertTrue(within, () -> node + " is not within " + start + "-" + end);
  }

  private static String shapes(Body body) {
    StringBuilder shapes = new StringBuilder();
    body.attributes().forEach(a -> shapes.append(a.name()).append(Shape.of(a.value())));
    for (Block block : body.blocks()) {
      shapes.append(block.type());
      block.labels().forEach(label -> shapes.append(label.text()));
      shapes.append(shapes(block.body()));
    }
    return shapes.toString().replace("\\r", "");
  }
}
