package io.sagelint.hostile;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sagelint.cli.Call;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.BeforeContainer;

/** However a file of any kind is damaged, a run ends soon, with an exit code that is documented. */
final class MutationTest {
  private static final Map<Kind, List<byte[]>> SEEDS = new EnumMap<>(Kind.class);
  private static final Duration SOON = Duration.ofSeconds(30);

  @BeforeContainer
  static void readSeeds() {
    for (Kind kind : Kind.values()) {
      SEEDS.put(kind, kind.seeds());
      assertFalse(SEEDS.get(kind).isEmpty(), kind.name());
    }
  }

  @Property(tries = 250)
  void noDamageBreaksARun(@ForAll Kind kind, @ForAll Random random) throws IOException {
    byte[] input = new Mutation(SEEDS.get(kind), random).next();
    Path folder = Files.createTempDirectory("damaged");
    try {
      Path file = folder.resolve(kind.file());
      Files.createDirectories(file.getParent());
      Files.writeString(folder.resolve("main.tf"), "variable \"x\" {}\n");
      Files.write(file, input);
      List<String> arguments = new ArrayList<>(List.of("check", "--format", "json"));
      arguments.addAll(kind.arguments());
      Call call =
          assertTimeoutPreemptively(
              SOON, () -> Call.in(folder, arguments.toArray(String[]::new)), kind.name());
      assertTrue(call.code() >= 0 && call.code() <= 3, kind.name());
      assertFalse(call.out().contains("\"internal\""), () -> kind + call.out());
      assertFalse(call.err().contains("internal error"), () -> kind + call.err());
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var walk = Files.walk(folder)) {
      for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
