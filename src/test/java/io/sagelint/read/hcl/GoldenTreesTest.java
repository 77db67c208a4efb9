package io.sagelint.read.hcl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import io.sagelint.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every {@code testdata/hcl/*.tf} has the tree its {@code .tree} file shows. The trees of valid
 * files were compared with those of HashiCorp's own parser, version 2.14.1, when they were written;
 * {@code namespaced.tf} is newer than that. {@code -Dgolden.update=true} rewrites the trees and
 * fails once.
 */
final class GoldenTreesTest {
  static final Path FOLDER = Path.of("testdata", "hcl");

  @TestFactory
  Stream<DynamicTest> trees() throws IOException {
    return fixtures()
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
  }

  static Stream<Path> fixtures() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".tf")).sorted().toList().stream();
    }
  }

  static HclFile parse(Path file) throws IOException {
    return HclParser.parse(new SourceFile(file.toString(), Files.readString(file)));
  }

  private static void check(Path file) throws IOException {
    String name = file.getFileName().toString();
    Path golden = FOLDER.resolve(name.replace(".tf", ".tree"));
    String actual = TreeText.of(parse(file));
    String expected = Files.exists(golden) ? Files.readString(golden) : "";
    if (Boolean.getBoolean("golden.update") && !expected.equals(actual)) {
      Files.writeString(golden, actual);
      fail(golden + " is rewritten: read the difference, then run again");
    }
    assertEquals(expected, actual, name);
  }
}
