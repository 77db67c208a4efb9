package io.sagelint.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The archive of the profile {@code dist}, unpacked elsewhere and started with no Java around. */
@EnabledIfSystemProperty(named = "sagelint.dist", matches = ".+")
final class DistributionIT {
  private static final Path EXAMPLE = Path.of("docs/example").toAbsolutePath();
  private static final int MANY = 1_000;

  @TempDir Path folder;

  private Path unpacked;

  @BeforeEach
  void unpack() throws Exception {
    Path to = Files.createDirectory(folder.resolve("an other"));
    run("tar", "-xzf", System.getProperty("sagelint.dist"), "-C", to.toString());
    try (var names = Files.list(to)) {
      unpacked = names.findFirst().orElseThrow();
    }
    run("chmod", "-R", "a-w", unpacked.toString());
  }

  @AfterEach
  void letItBeDeleted() throws Exception {
    run("chmod", "-R", "u+w", unpacked.toString());
  }

  @Test
  void lintsWithoutAnythingAround() throws Exception {
    Finished run = start(List.of(), "check", EXAMPLE.toString());
    assertEquals(1, run.code(), run.err());
    assertTrue(run.out().contains("5 findings (4 high, 1 medium), 1 undetermined"), run.out());
    assertEquals("", run.err());
  }

  @Test
  void startsThroughALink() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("sagelint"), program());
    Finished run = Finished.start(new ProcessBuilder(link.toString(), "--version"), folder).await();
    assertTrue(run.out().startsWith("sagelint "), run.err());
  }

  @Test
  void itsClassesComeOutOfTheCacheWhereverItLies() throws Exception {
    Path log = folder.resolve("classes");
    Finished run =
        start(
            List.of("SAGELINT_JAVA_OPTS=-Xlog:class+load:file=" + log),
            "check",
            EXAMPLE.toString());
    assertEquals(1, run.code(), run.err());
    long cached =
        Files.readAllLines(log).stream()
            .filter(line -> line.contains("shared objects file"))
            .count();
    assertTrue(cached > MANY, cached + " classes of the cache");
  }

  @Test
  void saysWhatIsInIt() throws IOException {
    String list = Files.readString(unpacked.resolve("sbom.cdx.json"));
    for (String name : List.of("jackson-core", "org.eclipse.jgit", "picocli", "snakeyaml-engine")) {
      assertTrue(list.contains("\"name\" : \"" + name + "\""), name);
    }
    assertTrue(!list.contains("\"name\" : \"jqwik\""), "what only tests need");
  }

  private Path program() {
    return unpacked.resolve("bin/sagelint");
  }

  private Finished start(List<String> environment, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("/usr/bin/env", "-i", "PATH="));
    command.addAll(environment);
    command.add(program().toString());
    command.addAll(List.of(arguments));
    ProcessBuilder process = new ProcessBuilder(command).directory(Path.of("/").toFile());
    return Finished.start(process, folder).await();
  }

  private void run(String... command) throws Exception {
    Finished run = Finished.start(new ProcessBuilder(command), folder).await();
    assertEquals(0, run.code(), run.err());
  }
}
