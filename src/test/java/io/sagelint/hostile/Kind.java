package io.sagelint.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The kinds of file that a run reads, with what our test data has of each. */
enum Kind {
  YAML("t.yaml", has("Resources:"), "t.yaml"),
  JSON("t.json", has("\"Resources\""), "t.json"),
  SAM("t.yaml", has("AWS::Serverless"), "t.yaml"),
  HCL("main.tf", ends(".tf"), "main.tf"),
  HCL_IN_JSON("main.tf.json", ends(".tf.json"), "main.tf.json"),
  VARIABLES("terraform.tfvars", ends(".tfvars"), "main.tf"),
  PLAN("p.json", has("\"planned_values\""), "p.json"),
  MANIFEST("cdk.out/manifest.json", has("\"artifacts\""), "cdk.out"),
  STATE_MACHINE("a.asl.json", has("\"StartAt\""), "a.asl.json"),
  REQUEST("r.yaml", has("TrainingJobName"), "r.yaml"),
  TOML("samconfig.toml", ends(".toml"), "main.tf", "--parameters", "samconfig.toml"),
  PARAMETERS("p.json", has("ParameterKey"), "main.tf", "--parameters", "p.json"),
  CONFIGURATION(".sagelint.yaml", ends(".sagelint.yaml"), "main.tf"),
  BASELINE("b.json", ends("known.json"), "main.tf", "--baseline", "b.json"),
  SUPPRESSIONS("s.yaml", has("sagelint: ignore"), "s.yaml"),
  PEERS("s.yaml", has("checkov"), "s.yaml", "--honor-suppressions-of", "checkov"),
  RULE("rules/r.yaml", has("examples:"), "main.tf", "--rules", "rules");

  private static final int MAX_BYTES = 30_000;

  private final Path file;
  private final Predicate<Path> seeds;
  private final List<String> arguments;

  Kind(String file, Predicate<Path> seeds, String... arguments) {
    this.file = Path.of(file);
    this.seeds = seeds;
    this.arguments = List.of(arguments);
  }

  private static Predicate<Path> ends(String name) {
    return file -> file.toString().endsWith(name);
  }

  private static Predicate<Path> has(String words) {
    return file -> new String(bytes(file), StandardCharsets.UTF_8).contains(words);
  }

  /** Where a run looks for the file. */
  Path file() {
    return file;
  }

  /** What {@code check} is called with so that it reads the file. */
  List<String> arguments() {
    return arguments;
  }

  /** Files of this kind that are as they should be, or nearly so. */
  List<byte[]> seeds() {
    try (Stream<Path> walk = Files.walk(Path.of("testdata"))) {
      return walk.filter(Files::isRegularFile)
          .filter(one -> one.toFile().length() <= MAX_BYTES)
          .filter(seeds)
          .sorted()
          .map(Kind::bytes)
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
