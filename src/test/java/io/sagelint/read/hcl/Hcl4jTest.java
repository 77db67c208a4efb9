package io.sagelint.read.hcl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.bertramlabs.plugins.hcl4j.HCLParser;
import com.bertramlabs.plugins.hcl4j.HCLParserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * A second opinion on which blocks and arguments our fixtures have: HCL4j's. It evaluates while it
 * parses, so it says nothing about expressions.
 */
final class Hcl4jTest {
  /** What HCL4j 0.9.8 cannot read although HashiCorp's parser can, with the reason. */
  private static final Map<String, String> UNREADABLE =
      Map.of(
          "unicode.tf", "a letter beyond ASCII in the name of an argument in a block",
          "expressions.tf", "a parenthesised key of an object",
          "heredocs.tf", "a heredoc as an item of a list",
          "templates.tf", "two backslashes in a row");

  /** What HCL4j 0.9.8 drops: an argument with a comment before its equals sign. */
  private static final Map<String, Set<String>> LOST = Map.of("comments.tf", Set.of("a"));

  @TestFactory
  Stream<DynamicTest> sameSkeleton() throws IOException {
    return GoldenTreesTest.fixtures()
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
  }

  private static void check(Path file) throws IOException, HCLParserException {
    String text = Files.readString(file);
    if (UNREADABLE.containsKey(file.getFileName().toString())) {
      assertThrows(Exception.class, () -> hcl4j().parse(text), "mend the list of known faults");
      return;
    }
    Set<String> ours = new TreeSet<>();
    collect(GoldenTreesTest.parse(file).body(), "", ours);
    Set<String> theirs = new TreeSet<>();
    collect(hcl4j().parse(text), "", theirs);
    theirs.removeIf(path -> isInside(path, ours));
    ours.removeAll(LOST.getOrDefault(file.getFileName().toString(), Set.of()));
    assertEquals(ours, theirs);
  }

  /** Whether a path is only a step towards a labelled block, or a key of an argument's value. */
  private static boolean isInside(String path, Set<String> ours) {
    return !ours.contains(path)
        && ours.stream().anyMatch(o -> o.startsWith(path + "/") || path.startsWith(o + "/"));
  }

  private static HCLParser hcl4j() {
    HCLParser parser = new HCLParser();
    parser.registerDataLookup(
        "http",
        arguments -> {
          throw new AssertionError("nothing is to be looked up");
        });
    return parser;
  }

  private static void collect(Body body, String path, Set<String> found) {
    body.attributes().forEach(attribute -> found.add(path + attribute.name()));
    for (Block block : body.blocks()) {
      StringBuilder inner = new StringBuilder(path).append(block.type());
      block.labels().forEach(label -> inner.append('/').append(label.text()));
      found.add(inner.toString());
      collect(block.body(), inner + "/", found);
    }
  }

  private static void collect(Object value, String path, Set<String> found) {
    if (value instanceof Map<?, ?> map) {
      map.forEach(
          (key, inner) -> {
            found.add(path + key);
            collect(inner, path + key + "/", found);
          });
    } else if (value instanceof Collection<?> list) {
      list.forEach(item -> collect(item, path, found));
    }
  }
}
