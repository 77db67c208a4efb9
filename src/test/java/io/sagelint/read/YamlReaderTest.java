package io.sagelint.read;

import static io.sagelint.read.Trees.assertShape;
import static io.sagelint.read.Trees.problems;
import static io.sagelint.read.Trees.readYaml;
import static io.sagelint.read.Trees.shape;
import static io.sagelint.read.Trees.yaml;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "# only a comment\n", "  ", "\uFEFF"})
  void aBlankTextHasNoRoot(String text) {
    ReadResult result = readYaml(text);
    assertTrue(result.root().isEmpty() && result.problems().isEmpty(), result.toString());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "!Ref A | Ref: A",
        "!Condition C | Condition: C",
        "!GetAtt a.b | Fn::GetAtt: a.b",
        "!GetAtt [a, b] | Fn::GetAtt: [a, b]",
        "!Sub 'x-${A}' | Fn::Sub: 'x-${A}'",
        "!If [c, !Ref A, !Ref AWS::NoValue] | Fn::If: [c, {Ref: A}, {Ref: AWS::NoValue}]",
        "!GetAZs | Fn::GetAZs:",
        "!GetAZs '' | Fn::GetAZs: ''",
        "!Base64 yes | Fn::Base64: yes",
        "!Transform {Name: A} | Fn::Transform: {Name: A}",
        "!<!Ref> A | Ref: A",
      },
      delimiter = '|')
  void aShortTagIsItsLongForm(String tagged, String longForm) {
    assertShape(shape(yaml(longForm)), yaml(tagged));
  }

  @Test
  void shortTagsWithinEachOther() {
    assertShape(
        "{Fn::Join: [STRING(), [{Fn::Sub: STRING(a)}, {Ref: STRING(b)}]]}",
        yaml("!Join\n- ''\n- - !Sub a\n  - !Ref b\n"));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "!!str yes | STRING",
        "!!str | STRING",
        "! 12 | STRING",
        "!!int '12' | NUMBER",
        "!!int twelve | STRING",
        "!!float 1 | NUMBER",
        "!!bool 'on' | BOOLEAN",
        "!!null '' | NULL",
        "!!binary aGk= | STRING",
        "!<tag:example.com,2000:x> 12 | NUMBER",
      },
      delimiter = '|')
  void standardTagsAreHonoured(String text, Node.ScalarType type) {
    assertEquals(type, ((Node.Scalar) yaml(text)).type());
  }

  @Test
  void keysKeepTheirText() {
    assertShape(
        "{Yes: STRING(a), 1: STRING(b), null: STRING(c), ~: STRING(d), 1.0: STRING(e)}",
        yaml("Yes: a\n1: b\nnull: c\n~: d\n'1.0': e\n"));
  }

  @Test
  void theFirstOfEqualKeysStays() {
    ReadResult result = readYaml("a: 1\n\"b\": 2\nb: 3\na: 4\n");
    assertShape("{a: NUMBER(1), b: NUMBER(2)}", result.root().orElseThrow());
    assertEquals(
        """
        3:1 SYNTAX duplicate key 'b'; it is already on line 2, remove or rename one
        4:1 SYNTAX duplicate key 'a'; it is already on line 1, remove or rename one
        """,
        problems(result));
  }

  @Test
  void equalKeysAreFoundInBigMappings() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      text.append("k").append(i).append(": v\n");
    }
    assertEquals(
        "21:1 SYNTAX duplicate key 'k13'; it is already on line 14, remove or rename one\n",
        problems(readYaml(text + "k13: w\n")));
    assertEquals(
        "21:1 SYNTAX duplicate key 'k3'; it is already on line 4, remove or rename one\n",
        problems(readYaml(text + "k3: w\n")));
  }

  @Test
  void aBooleanKnowsItsTruth() {
    Node.Sequence list = (Node.Sequence) yaml("[true, YES, On, no, Off, FALSE, 'true', y]");
    StringBuilder truths = new StringBuilder();
    for (Node item : list.items()) {
      truths.append(((Node.Scalar) item).asBoolean().map(String::valueOf).orElse("-")).append(' ');
    }
    assertEquals("true true true false false false - - ", truths.toString());
  }

  @Test
  void anAliasSharesItsNode() {
    Node.Mapping root = (Node.Mapping) yaml("a: &x {k: v}\nb: *x\n");
    assertSame(root.get("a").orElseThrow(), root.get("b").orElseThrow());
  }

  @Test
  void anAliasCanBeAKeyAtItsOwnPlace() {
    Node.Mapping root = (Node.Mapping) yaml("a: &x name\n*x : 1\n");
    assertEquals("*x", root.entry("name").orElseThrow().key().span().text());
  }

  @Test
  void onlyTheFirstDocumentIsInTheTree() {
    ReadResult result = readYaml("---\na: 1\n---\nb: 2\n");
    assertShape("{a: NUMBER(1)}", result.root().orElseThrow());
    assertEquals(3, result.secondDocument().orElseThrow().from().line());
    assertTrue(readYaml("---\na: 1\n...\n").secondDocument().isEmpty());
  }

  @Test
  void mergedKeysComeWhereTheyAreMerged() {
    String text =
        """
        base: &b {x: 1, y: 2}
        more: &m {y: 3, z: 4}
        one: {a: 0, <<: *b, y: 9}
        two: {<<: [*m, *b]}
        three: {"<<": 1}
        """;
    Node.Mapping root = (Node.Mapping) yaml(text);
    assertShape("{a: NUMBER(0), x: NUMBER(1), y: NUMBER(9)}", root.get("one").orElseThrow());
    assertShape("{y: NUMBER(3), z: NUMBER(4), x: NUMBER(1)}", root.get("two").orElseThrow());
    assertShape("{<<: NUMBER(1)}", root.get("three").orElseThrow());
    Node.Mapping one = (Node.Mapping) root.get("one").orElseThrow();
    assertEquals(1, one.entry("x").orElseThrow().key().span().from().line());
  }

  @Test
  void wrongMergesAreTold() {
    assertEquals(
        """
        2:4 SYNTAX '<<' is here twice; give one list: '<<: [*first, *second]'
        1:5 SYNTAX '<<' takes a mapping or a list of mappings
        """,
        problems(readYaml("a: {<<: text,\n   <<: {b: c}}\n")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a:\n  b: |\n\nc: d\n",
        "a:\n  b: >- # none\n      \nc: d\n",
        "a:\n  b: |\n\n# comment\nc: d\n",
        "a:\n  b: !!str |\nc: d\n",
      })
  void aBlockScalarMayBeEmpty(String text) {
    assertShape("{a: {b: STRING()}, c: STRING(d)}", yaml(text));
  }

  @Test
  void manyEmptyBlocksAreRepaired() {
    String entry = "- a:\n    b: |+\n";
    assertShape(
        "[" + "{a: {b: STRING()}}, ".repeat(19) + "{a: {b: STRING()}}]", yaml(entry.repeat(20)));
    assertEquals(1, readYaml(entry.repeat(50)).problems().size());
    assertShape("{a: {b: {Fn::Sub: STRING()}}}", yaml("a:\n  b: !Sub |"));
  }
}
