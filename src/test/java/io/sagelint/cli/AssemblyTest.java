package io.sagelint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** CDK assemblies as a user meets them: named, found, ignored, old, wrong. */
final class AssemblyTest {
  private static final String NOTEBOOK =
      "{\"Resources\": {\"N\": {\"Type\": \"AWS::SageMaker::NotebookInstance\", \"Properties\": {%s}}}%s}";
  private static final String INSECURE = NOTEBOOK.formatted("", "");
  private static final String TOPIC = "{\"Resources\": {\"T\": {\"Type\": \"AWS::SNS::Topic\"}}";
  private static final String IGNORED = "cdk.out is a CDK assembly that Git ignores";

  @TempDir Path folder;

  @Test
  void onlyWhatTheManifestNamesIsATemplate() throws IOException {
    assembly("cdk.out", stack("A", "aws://1/r"));
    write("cdk.out/A.template.json", INSECURE);
    write("cdk.out/LeftBehind.template.json", INSECURE);
    write("cdk.out/asset.1/x.template.json", INSECURE);
    write("cdk.out/notes/x.yaml", INSECURE);
    assertSummary("1 finding (1 medium), 0 undetermined in 1 file", check("."));
    assertSummary("1 finding (1 medium), 0 undetermined in 1 file", check("cdk.out/manifest.json"));
  }

  @Test
  void anAssemblyThatGitIgnoresIsLintedWhenItIsNamed() throws IOException {
    write(".git/HEAD", "");
    write(".gitignore", "cdk.out\n*.json\n");
    assembly("cdk.out", stack("A", "aws://1/r"));
    write("cdk.out/A.template.json", INSECURE);
    Call found = check(".");
    assertEquals(0, found.code());
    assertTrue(found.err().contains(IGNORED), found::err);
    Call named = check("cdk.out");
    assertEquals(1, named.code());
    assertEquals("", named.err());
  }

  @Test
  void aFolderWithItsAppIsNoAssembly() throws IOException {
    assembly(".", stack("A", "aws://1/r"));
    write("cdk.json", "{}");
    write("A.template.json", INSECURE);
    write("other.template.json", INSECURE);
    assertSummary("2 findings (2 medium), 0 undetermined in 2 files", check("."));
  }

  @Test
  void anExportOfTheSameAccountAndRegionIsFollowed() throws IOException {
    assembly(
        "cdk.out",
        stack("A", "aws://1/r"),
        stack("B", "aws://1/r"),
        stack("C", "aws://2/r"),
        stack("D", "aws://unknown-account/unknown-region"));
    write("cdk.out/A.template.json", importing("k"));
    write("cdk.out/C.template.json", exporting("k", "\"alias/aws/b\""));
    write("cdk.out/B.template.json", TOPIC + "}");
    write("cdk.out/D.template.json", TOPIC + "}");
    assertSummary("No findings in 4 files (1 resource), 1 undetermined", check("cdk.out"));
    write("cdk.out/B.template.json", exporting("k", "\"alias/aws/a\""));
    assertTrue(check("cdk.out").out().contains("KmsKeyId is alias/aws/a,"));
    write("cdk.out/D.template.json", exporting("k", "\"alias/aws/b\""));
    assertTrue(check("cdk.out").out().contains("it may come from stack B or D"));
  }

  @Test
  void importsInACircleEnd() throws IOException {
    assembly("cdk.out", stack("A", "aws://1/r"), stack("B", "aws://1/r"));
    String circle = "{\"Fn::ImportValue\": \"%s\"}";
    String outputs = ", \"Outputs\": {\"O\": {\"Value\": %s, \"Export\": {\"Name\": %s}}}";
    write(
        "cdk.out/A.template.json",
        NOTEBOOK.formatted(
            "\"KmsKeyId\": " + circle.formatted("b"),
            outputs.formatted(circle.formatted("b"), "\"a\"")));
    write(
        "cdk.out/B.template.json",
        NOTEBOOK.formatted("", outputs.formatted(circle.formatted("a"), "\"b\"")));
    assertTrue(check("cdk.out").out().contains("takes part in a circle of stacks"));
    write(
        "cdk.out/B.template.json",
        NOTEBOOK.formatted("", outputs.formatted("\"x\"", circle.formatted("a"))));
    assertTrue(check("cdk.out").out().contains("it is imported from another stack"));
  }

  @Test
  void stagesThatLeadBackEnd() throws IOException {
    assembly("cdk.out", stack("A", "aws://1/r"), stage("back", "."), stage("up", "..\\/.."));
    assembly("cdk.out/stage", stage("back", ".."));
    assembly("cdk.out", stack("A", "aws://1/r"), stage("down", "stage"));
    write("cdk.out/A.template.json", INSECURE);
    assertTrue(check("cdk.out").out().contains("1 finding (1 medium)"));
  }

  @Test
  void aSourceBelowTheWorkingDirectoryIsRelative() throws IOException {
    assembly(
        "cdk.out",
        "\"A\": {\"type\": \"aws:cloudformation:stack\", \"properties\": {\"templateFile\":"
            + " \"A.template.json\"}, \"metadata\": {\"/A/N\": [{\"type\": \"aws:cdk:logicalId\","
            + " \"data\": \"N\"}, {\"type\": \"aws:cdk:creationStack\", \"data\": [\"new A ("
            + folder
            + "/lib/../lib/a.ts:4:2)\"]}]}}");
    write("cdk.out/A.template.json", INSECURE);
    Call call = Call.in(folder, "check", "--format", "json", "cdk.out");
    JsonNode finding = new ObjectMapper().readTree(call.out()).at("/findings/0");
    assertEquals("A/N", finding.at("/resource/constructPath").textValue());
    assertEquals(
        "{\"path\":\"lib/a.ts\",\"line\":4,\"column\":2}", finding.get("source").toString());
  }

  @Test
  void anAssemblyOlderThanItsAppIsNoted() throws IOException {
    app();
    touch("lib/a.ts", Duration.ofMinutes(5));
    Call call = check("cdk.out");
    assertEquals(1, call.code());
    assertEquals(
        "sagelint: note: cdk.out is older than lib/a.ts; `npx cdk synth -q` brings it up to date\n",
        call.err());
  }

  @Test
  void whatDoesNotMakeTheAppIsNotCompared() throws IOException {
    app();
    for (String other : new String[] {"node_modules/x.js", "dist/x.js", ".x/x.ts", "README.md"}) {
      write(other, "");
      touch(other, Duration.ofMinutes(5));
    }
    write("test/a.test.ts", "");
    touch("test/a.test.ts", Duration.ofMinutes(5));
    touch("lib/a.ts", Duration.ofSeconds(1));
    assertEquals("", check("cdk.out").err());
  }

  @Test
  void timesThatACheckoutGaveAreNotCompared() throws IOException {
    app();
    touch("cdk.json", Duration.ofMinutes(5));
    touch("lib/a.ts", Duration.ofMinutes(5));
    assertEquals("", check("cdk.out").err(), "all is newer: checked out after it was made");
    touch("cdk.json", Duration.ofMinutes(-5));
    write(".git/HEAD", "");
    assertEquals("", check("cdk.out").err(), "Git may have written the assembly");
    write(".gitignore", "cdk.out\n");
    assertFalse(check("cdk.out").err().isEmpty());
  }

  @Test
  void noDamageToAnAssemblyIsAFaultOfOurs() throws IOException {
    Path real = Path.of("testdata/cdk/without-cli/cdk.out");
    Random random = new Random(7);
    for (String name : new String[] {"manifest.json", "Lab.assets.json", "Lab.metadata.json"}) {
      String text = Files.readString(real.resolve(name));
      for (int i = 0; i < 60; i++) {
        copy(real);
        int start = random.nextInt(text.length());
        int end = Math.min(text.length(), start + 1 + random.nextInt(40));
        String other = i % 3 == 0 ? "" : i % 3 == 1 ? "[{}]" : "\"..\"";
        write("cdk.out/" + name, text.substring(0, start) + other + text.substring(end));
        Call call = check("cdk.out");
        assertFalse(call.out().contains("internal error"), call::out);
        assertNotEquals(0, call.code(), call::out);
      }
    }
  }

  private void copy(Path assembly) throws IOException {
    try (Stream<Path> files = Files.list(assembly)) {
      for (Path file : files.toList()) {
        write("cdk.out/" + file.getFileName(), Files.readString(file));
      }
    }
  }

  private void app() throws IOException {
    write("cdk.json", "{}");
    write("lib/a.ts", "");
    assembly("cdk.out", stack("A", "aws://1/r"));
    write("cdk.out/A.template.json", INSECURE);
    touch("cdk.json", Duration.ofMinutes(-5));
    touch("lib/a.ts", Duration.ofMinutes(-5));
    touch("cdk.out/manifest.json", Duration.ZERO);
  }

  private static String importing(String name) {
    return NOTEBOOK.formatted("\"KmsKeyId\": {\"Fn::ImportValue\": \"" + name + "\"}", "");
  }

  private static String exporting(String name, String value) {
    return TOPIC
        + ", \"Outputs\": {\"O\": {\"Value\": "
        + value
        + ", \"Export\": {\"Name\": \""
        + name
        + "\"}}}}";
  }

  private static String stack(String name, String environment) {
    return "\"%s\": {\"type\": \"aws:cloudformation:stack\", \"environment\": \"%s\", \"properties\": {\"templateFile\": \"%s.template.json\"}}"
        .formatted(name, environment, name);
  }

  private static String stage(String id, String directory) {
    return "\"%s\": {\"type\": \"cdk:cloud-assembly\", \"properties\": {\"directoryName\": \"%s\"}}"
        .formatted(id, directory);
  }

  private void assembly(String name, String... artifacts) throws IOException {
    write(
        name + "/manifest.json",
        "{\"version\": \"55.0.0\", \"artifacts\": {" + String.join(", ", artifacts) + "}}");
  }

  private void touch(String name, Duration later) throws IOException {
    Instant time = Instant.parse("2026-01-01T00:00:00Z").plus(later);
    Files.setLastModifiedTime(folder.resolve(name), FileTime.from(time));
  }

  private static void assertSummary(String expected, Call call) {
    assertTrue(call.out().endsWith(expected + "\n"), call::out);
  }

  private Call check(String path) {
    return Call.in(folder, "check", "--format", "concise", path);
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
