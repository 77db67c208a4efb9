package io.sagelint.hostile;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What once failed when bytes were thrown at it, thrown again. */
final class KeptInputsTest {
  private static final Duration SOON = Duration.ofSeconds(20);

  @TestFactory
  Stream<DynamicNode> inputs() {
    return Stream.of(Target.values())
        .map(target -> DynamicContainer.dynamicContainer(target.name(), tests(target)));
  }

  private static Stream<DynamicNode> tests(Target target) {
    try (Stream<Path> files = Files.list(target.kept())) {
      List<Path> sorted = files.sorted().toList();
      return sorted.stream().map(file -> test(target, file));
    } catch (IOException none) {
      return Stream.empty();
    }
  }

  private static DynamicNode test(Target target, Path file) {
    return DynamicTest.dynamicTest(
        file.getFileName().toString(),
        () -> assertTimeoutPreemptively(SOON, () -> target.run(Files.readAllBytes(file))));
  }
}
