package io.sagelint.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sagelint.cli.Call;
import io.sagelint.read.Node;
import io.sagelint.read.YamlReader;
import io.sagelint.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What {@code .pre-commit-hooks.yaml} promises to pre-commit. */
final class HookManifestTest {
  private static final Path MANIFEST = Path.of(".pre-commit-hooks.yaml");

  @TempDir Path folder;

  /** The program understands each entry, and finds what is wrong. */
  @TestFactory
  Stream<DynamicTest> entries() throws IOException {
    return hooks().stream()
        .map(hook -> DynamicTest.dynamicTest(text(hook, "id"), () -> finds(text(hook, "entry"))));
  }

  private void finds(String entry) throws IOException {
    Path assembly = Files.createDirectories(folder.resolve("cdk.out"));
    String insecure = "{\"Resources\": {\"M\": {\"Type\": \"AWS::SageMaker::Model\"}}}";
    Files.writeString(assembly.resolve("S.template.json"), insecure);
    String[] words = entry.split(" ");
    assertTrue(List.of("sagelint", "bin/sagelint").contains(words[0]), entry);
    Call call = Call.in(folder, List.of(words).subList(1, words.length).toArray(String[]::new));
    assertEquals(1, call.code(), entry + ": " + call.err());
  }

  private static List<Node.Mapping> hooks() throws IOException {
    SourceFile file = new SourceFile(MANIFEST.toString(), Files.readString(MANIFEST));
    Node.Sequence hooks = (Node.Sequence) YamlReader.read(file).root().orElseThrow();
    return hooks.items().stream().map(Node.Mapping.class::cast).toList();
  }

  private static String text(Node.Mapping hook, String name) {
    return ((Node.Scalar) hook.get(name).orElseThrow()).text();
  }
}
