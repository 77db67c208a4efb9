package io.sagelint.hostile;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Jazzer on each target, from the test data on: {@code JAZZER_FUZZ=1 mvn -Pfuzz test
 * -Dtest=TargetsFuzz#yaml}. An input that fails goes to {@link Target#kept}.
 */
final class TargetsFuzz {
  private static final int MAX_BYTES = 8 * 1024;

  @MethodSource
  @FuzzTest(maxDuration = "20m")
  @DictionaryFile(resourcePath = "yaml.dict")
  void yaml(byte[] input) {
    Target.YAML.run(input);
  }

  @MethodSource
  @FuzzTest(maxDuration = "20m")
  @DictionaryFile(resourcePath = "json.dict")
  void json(byte[] input) {
    Target.JSON.run(input);
  }

  @MethodSource
  @FuzzTest(maxDuration = "20m")
  @DictionaryFile(resourcePath = "hcl.dict")
  void hcl(byte[] input) {
    Target.HCL.run(input);
  }

  @MethodSource
  @FuzzTest(maxDuration = "20m")
  @DictionaryFile(resourcePath = "toml.dict")
  void toml(byte[] input) {
    Target.TOML.run(input);
  }

  @MethodSource
  @FuzzTest(maxDuration = "20m")
  @DictionaryFile(resourcePath = "expression.dict")
  void expression(byte[] input) {
    Target.EXPRESSION.run(input);
  }

  static Stream<byte[]> yaml() throws IOException {
    return files(".yaml", ".yml");
  }

  static Stream<byte[]> json() throws IOException {
    return files(".json").map(TargetsFuzz::named);
  }

  /** Puts before a text what says which file it is; by its words, as names do not come here. */
  private static byte[] named(byte[] json) {
    String text = new String(json, StandardCharsets.UTF_8);
    List<String> words = List.of("\"StartAt\"", "\"resource\"", "\"artifacts\"");
    int word =
        IntStream.range(0, words.size())
            .filter(i -> text.contains(words.get(i)))
            .findFirst()
            .orElse(-1);
    return ((char) ('1' + word) + text).getBytes(StandardCharsets.UTF_8);
  }

  static Stream<byte[]> hcl() throws IOException {
    return files(".tf");
  }

  static Stream<byte[]> toml() throws IOException {
    return files(".toml", "parameters.txt");
  }

  /** The expressions of the tables: what stands before the equals sign. */
  static Stream<byte[]> expression() throws IOException {
    return files("functions/list.txt", "functions/text.txt", "functions/expression.txt")
        .flatMap(table -> new String(table).lines())
        .map(line -> line.split(" = ")[0].getBytes());
  }

  private static Stream<byte[]> files(String... endings) throws IOException {
    try (Stream<Path> walk = Files.walk(Path.of("testdata"))) {
      List<Path> files =
          walk.filter(Files::isRegularFile)
              .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
              .sorted()
              .toList();
      return files.stream().map(TargetsFuzz::bytes).filter(bytes -> bytes.length <= MAX_BYTES);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException gone) {
      return new byte[0];
    }
  }
}
