package io.sagelint.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The language server as an editor starts it. */
final class LanguageServerIT {
  private static final int MAX_MILLIS = 2000;
  private static final int JOBS = 50;
  private static final int KEYSTROKES = 20;
  private static final int WARM_UP = 10;

  private static final String JOB =
      """
        Job%d:
          Type: AWS::SageMaker::ModelQualityJobDefinition
          Properties:
            RoleArn: !GetAtt Role.Arn
            JobResources:
              ClusterConfig:
                {InstanceCount: 2, InstanceType: ml.m5.large, VolumeSizeInGB: 20}
            NetworkConfig:
              EnableInterContainerTrafficEncryption: !Ref Encrypt
              EnableNetworkIsolation: true
      """;

  @TempDir Path folder;

  @Test
  void servesAnEditor() throws Exception {
    Process process = java("lsp", "--stdio");
    try (Editor editor = Editor.of(process, folder)) {
      assertEquals("sagelint", editor.welcome.getServerInfo().getName());
      List<Diagnostic> told =
          editor.open(
              "main.tf",
              """
              resource "aws_sagemaker_model" "churn" {
                enable_network_isolation = false
              }
              """);
      assertEquals("2:30 network-isolation", Editor.place(told.get(0)));
      assertEquals(0, editor.leave());
    }
    assertEquals("", new String(process.getErrorStream().readAllBytes()));
  }

  @Test
  void anEditorThatIsGoneLeavesNoServer() throws Exception {
    Process process = java("lsp");
    process.getOutputStream().close();
    assertTrue(process.waitFor(30, TimeUnit.SECONDS));
    assertEquals(1, process.exitValue());
  }

  /** The bound is far above what it takes, so that a busy machine does not fail. */
  @Test
  void aKeystrokeInALongTemplateIsAnsweredAtOnce() throws Exception {
    StringBuilder text = new StringBuilder("Parameters:\n  Encrypt: {Type: String, Default: no}\n");
    text.append("Resources:\n");
    for (int i = 0; i < JOBS; i++) {
      text.append(JOB.formatted(i));
    }
    List<Long> millis = new ArrayList<>();
    try (Editor editor = Editor.of(java("lsp"), folder)) {
      editor.open("jobs.yaml", text.toString());
      for (int i = 0; i < WARM_UP + KEYSTROKES; i++) {
        long start = System.nanoTime();
        editor.change(
            "jobs.yaml",
            new TextDocumentContentChangeEvent(Editor.range(0, 0, 0), i == 0 ? "#" : "x"));
        assertFalse(editor.diagnostics("jobs.yaml").isEmpty());
        millis.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
      }
      editor.leave();
    }
    List<Long> warm = millis.subList(WARM_UP, millis.size()).stream().sorted().toList();
    long median = warm.get(warm.size() / 2);
    assertTrue(median < MAX_MILLIS, () -> "median " + median + " ms of " + warm);
  }

  @Test
  void checkDoesNotLoadTheProtocol() throws Exception {
    Files.writeString(folder.resolve("main.tf"), "resource \"aws_sagemaker_model\" \"m\" {}\n");
    Process process = java("check", "main.tf");
    String loaded = new String(process.getInputStream().readAllBytes());
    assertTrue(loaded.contains("io.sagelint.engine.Linter"), loaded);
    assertFalse(loaded.contains("org.eclipse.lsp4j"), "LSP4J is loaded");
    assertFalse(loaded.contains("com.google.gson"), "gson is loaded");
  }

  private Process java(String command, String... arguments) throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    List<String> call = new ArrayList<>(List.of(java.toString()));
    if (command.equals("check")) {
      call.add("-verbose:class");
    } else {
      call.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    }
    call.addAll(List.of("-jar", System.getProperty("sagelint.jar"), command));
    call.addAll(List.of(arguments));
    return new ProcessBuilder(call).directory(folder.toFile()).start();
  }
}
