package io.sagelint.read.hcl;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
  /** What HCL4j 0.9.8 cannot read at all, with the reason. */
  private static final Map<String, String> UNREADABLE = Map.of();

  @TestFactory
  Stream<DynamicTest> sameSkeleton() throws IOException {
    return GoldenTreesTest.fixtures()
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
  }

  private static void check(Path file) throws IOException {
    Set<String> ours = new TreeSet<>();
    collect(GoldenTreesTest.parse(file).body(), "", ours);
    Set<String> theirs = new TreeSet<>();
    try {
      collect(hcl4j().parse(Files.readString(file)), "", theirs);
    } catch (HCLParserException | RuntimeException e) {
      theirs.add("EXC " + e);
    }
    assertEquals(ours, theirs);
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
