package io.sagelint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.sagelint.check.Report;
import io.sagelint.read.Source;
import io.sagelint.rule.BuiltInRules;
import io.sagelint.rule.RuleSet;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a file may cost, counted rather than timed: a number that grows says so on any machine. */
final class ThroughputBudgetTest {
  /** A template of 20 lines and its two resources take some 84,000 bytes in passing. */
  private static final long MOST_BYTES = 110_000;

  private static final int MANY = 300;

  private static final RuleSet RULES = BuiltInRules.byDefault();

  @TempDir Path folder;

  @Test
  void aFileIsReadOnceAndOnlyIfItMayMatter() throws IOException {
    List<String> wanted = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      write("stacks/model" + i + ".yaml", template(i));
      write("stacks/other" + i + ".yaml", "replicas: " + i + "\n");
      write("stacks/package" + i + ".json", "{\"name\": \"p" + i + "\"}");
      write("stacks/main" + i + ".py", "AWS:: = " + i + "\n");
      wanted.add("stacks/model" + i + ".yaml");
      wanted.add("stacks/other" + i + ".yaml");
      wanted.add("stacks/package" + i + ".json");
    }
    Counting files = new Counting();
    Report report = lint(files);
    assertEquals(10, report.files());
    assertEquals(20, report.resources());
    assertEquals(new TreeSet<>(wanted), new TreeSet<>(files.started));
    assertEquals(wanted.size(), files.started.size(), "some are read twice: " + files.started);
    assertEquals(List.of(), files.decoded);
  }

  @Test
  void aTerraformFileIsReadOnce() throws IOException {
    for (int i = 0; i < 10; i++) {
      write("m" + i + "/main.tf", "resource \"aws_sagemaker_model\" \"m\" {}\n");
      write("m" + i + "/notes.md", "resource\n");
    }
    Counting files = new Counting();
    assertEquals(10, lint(files).files());
    assertEquals(10, files.decoded.size(), files.decoded.toString());
    assertEquals(List.of(), files.started);
  }

  @Test
  void aTemplateTakesSoMuchMemoryInPassing() throws IOException {
    for (int i = 0; i < MANY; i++) {
      write("stacks/model" + i + ".yaml", template(i));
    }
    lint(new Counting());
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long thread = Thread.currentThread().getId();
    long before = threads.getThreadAllocatedBytes(thread);
    Report report = lint(new Counting());
    long each = (threads.getThreadAllocatedBytes(thread) - before) / MANY;
    assertEquals(2 * MANY, report.resources());
    assertTrue(each < MOST_BYTES, each + " bytes a template");
    assertTrue(each > MOST_BYTES / 10, each + " bytes a template: is it linted?");
  }

  private Report lint(FileTree files) throws IOException {
    return new Linter(RULES, new Workspace(folder, files), false).lint(List.of(folder));
  }

  private static String template(int i) {
    return """
        AWSTemplateFormatVersion: "2010-09-09"
        Parameters:
          Role: {Type: String}
          Key: {Type: String}
        Resources:
          Churn%d:
            Type: AWS::SageMaker::Model
            Properties:
              ExecutionRoleArn: !Ref Role
              EnableNetworkIsolation: %s
          Notebook%d:
            Type: AWS::SageMaker::NotebookInstance
            Properties:
              InstanceType: ml.t3.medium
              RoleArn: !Ref Role
              KmsKeyId: !Ref Key
        Outputs:
          Name:
            Value: !GetAtt Notebook%d.NotebookInstanceName
        """
        .formatted(i, i % 2 == 0, i, i);
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** The files on disk, and which were read. */
  private final class Counting implements FileTree {
    private final FileTree disk = new DiskFiles();
    private final List<String> started = new ArrayList<>();
    private final List<String> decoded = new ArrayList<>();

    private String name(Path file) {
      return folder.relativize(file).toString().replace('\\', '/');
    }

    @Override
    public Source text(Path file, String shown, long maxBytes) {
      decoded.add(name(file));
      return disk.text(file, shown, maxBytes);
    }

    @Override
    public Optional<byte[]> start(Path file, int bytes) {
      started.add(name(file));
      return disk.start(file, bytes);
    }

    @Override
    public boolean isFile(Path path) {
      return disk.isFile(path);
    }

    @Override
    public boolean isFolder(Path path) {
      return disk.isFolder(path);
    }

    @Override
    public List<Path> list(Path at) throws IOException {
      return disk.list(at);
    }

    @Override
    public void walk(Path at, Visitor visitor) throws IOException {
      disk.walk(at, visitor);
    }

    @Override
    public boolean isConcurrent() {
      return false;
    }

    @Override
    public boolean holds(Path at, Path path) {
      return disk.holds(at, path);
    }
  }
}
