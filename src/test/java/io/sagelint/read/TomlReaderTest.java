package io.sagelint.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sagelint.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values of TOML stand where they are written. */
final class TomlReaderTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"a\"",
        "'a'",
        "\"a \\\"b\\\" c\"",
        "\"\"\"\na\nb\"\"\"",
        "'''a'''",
        "12",
        "true",
        "1.5"
      })
  void aSpanCoversTheLiteral(String literal) {
    Node.Mapping root = root("# 𝄞\n[env.deploy]\nkey   = " + literal + " # why\n");
    Node.Scalar scalar = (Node.Scalar) at(root, "env", "deploy", "key");
    assertEquals(literal, scalar.span().text());
  }

  @Test
  void columnsCountAfterCharactersOfTwoUnits() {
    Node.Mapping root = root("a = { \"𝄞𝄞\" = 'x' }\n");
    assertEquals("'x'", at(root, "a", "𝄞𝄞").span().text());
  }

  @Test
  void itemsStandApart() {
    Node.Sequence list = (Node.Sequence) at(root("a = [\n  'x', # first\n  \"y\" ]\n"), "a");
    assertEquals(
        List.of("'x'", "\"y\""), list.items().stream().map(item -> item.span().text()).toList());
  }

  @Test
  void escapesAreFollowed() {
    Node.Scalar scalar = (Node.Scalar) at(root("a = \"K=\\\"v w\\\" L=1\"\n"), "a");
    assertEquals("K=\"v w\" L=1", scalar.text());
    assertEquals("L=1", OffsetMap.of(scalar).span(8, 11).text());
  }

  @Test
  void mistakesHaveAPlace() {
    ReadResult read = TomlReader.read(new SourceFile("f.toml", "a = 1\nb = [\n"));
    assertTrue(read.root().isEmpty());
    assertEquals(3, read.problems().get(0).span().orElseThrow().from().line());
  }

  private static Node.Mapping root(String text) {
    ReadResult read = TomlReader.read(new SourceFile("f.toml", text));
    assertEquals(List.of(), read.problems());
    return (Node.Mapping) read.root().orElseThrow();
  }

  private static Node at(Node.Mapping root, String... path) {
    Node node = root;
    for (String name : path) {
      node = ((Node.Mapping) node).get(name).orElseThrow();
    }
    return node;
  }
}
