package io.sagelint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A repository whose files are not what they seem; beside it lies what no report may tell. */
@DisabledOnOs(OS.WINDOWS)
final class HostileFilesTest {
  private static final String MODEL =
      "resource \"aws_sagemaker_model\" \"m\" {\n  enable_network_isolation = OPEN\n}\n";

  @TempDir Path around;
  private Path repository;

  @BeforeEach
  void makeRepository() throws IOException {
    repository = Files.createDirectories(around.resolve("repository"));
    Files.createDirectory(repository.resolve(".git"));
    Files.createDirectory(around.resolve("outside"));
    write("main.tf", MODEL.replace("OPEN", "true"));
  }

  private Path write(String name, String text) throws IOException {
    Path file = repository.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private void outside(String name, String text) throws IOException {
    Files.writeString(around.resolve("outside").resolve(name), text);
  }

  private Path link(String name, String target) throws IOException {
    Path link = repository.resolve(name);
    Files.createDirectories(link.getParent());
    return Files.createSymbolicLink(link, Path.of(target));
  }

  private Call check(String... paths) {
    String[] arguments = new String[paths.length + 1];
    arguments[0] = "check";
    System.arraycopy(paths, 0, arguments, 1, paths.length);
    Call call =
        assertTimeoutPreemptively(
            Duration.ofSeconds(30), () -> Call.in(repository, arguments), "does not end");
    assertFalse((call.out() + call.err()).contains("internal error"), call.out());
    assertFalse((call.out() + call.err()).contains("hunter2"), call.out() + call.err());
    return call;
  }

  @Test
  void aLinkOfAModuleThatLeadsOutIsNotRead() throws IOException {
    outside("secret.tf", "password = = \"hunter2\"\n" + MODEL);
    outside("secret.tfvars", "open = \"hunter2\"\n");
    link("more.tf", "../outside/secret.tf");
    link("terraform.tfvars", "../outside/secret.tfvars");
    Call call = check(".");
    assertEquals(3, call.code());
    assertTrue(
        call.out().contains("is a link out of the repository, and is not followed"), call.out());
    assertTrue(call.out().contains("--> more.tf"), call.out());
    assertTrue(call.out().contains("--> terraform.tfvars"), call.out());
  }

  @Test
  void aLinkOfAModuleThatStaysInsideIsRead() throws IOException {
    write("shared/common.tf", "locals { isolated = false }\n");
    link("common.tf", "shared/common.tf");
    write("main.tf", MODEL.replace("OPEN", "local.isolated"));
    assertTrue(check("main.tf").out().contains("1 finding"));
  }

  /** Terraform would read each of these; what stands there must not come into a report. */
  @Test
  void expressionsReadNothingOutside() throws IOException {
    outside("secret.txt", "hunter2");
    outside("secret.json", "{\"open\": \"hunter2\"}");
    link("inside.txt", "../outside/secret.txt");
    link("folder", "../outside");
    write(
        "main.tf",
        """
        resource "aws_sagemaker_model" "a" {
          enable_network_isolation = file("../outside/secret.txt")
        }
        resource "aws_sagemaker_model" "b" {
          enable_network_isolation = file("${path.module}/inside.txt")
        }
        resource "aws_sagemaker_model" "c" {
          enable_network_isolation = templatefile("folder/secret.txt", {})
        }
        resource "aws_sagemaker_model" "d" {
          enable_network_isolation = jsondecode(file("%s/outside/secret.json")).open
        }
        resource "aws_sagemaker_model" "e" {
          enable_network_isolation = one(fileset("folder", "*.json"))
        }
        module "out" {
          source = "../outside"
        }
        module "link" {
          source = "./folder"
        }
        """
            .formatted(around));
    Call call = check(".");
    assertTrue(
        call.out().contains("No findings in 1 file (5 resources), 5 undetermined"), call.out());
  }

  @Test
  void templatesReadNothingOutside() throws IOException {
    outside("nested.yaml", "hunter2: [\n");
    outside("machine.json", "{\"StartAt\": \"hunter2\"");
    link("nested.yaml", "../outside/nested.yaml");
    write(
        "t.yaml",
        """
        Resources:
          A:
            Type: AWS::CloudFormation::Stack
            Properties: {TemplateURL: ../outside/nested.yaml}
          B:
            Type: AWS::CloudFormation::Stack
            Properties: {TemplateURL: nested.yaml}
          C:
            Type: AWS::Serverless::StateMachine
            Properties: {DefinitionUri: ../outside/machine.json}
          D:
            Fn::Transform: {Name: AWS::Include, Parameters: {Location: ../outside/nested.yaml}}
        """);
    check("t.yaml");
    check(".");
  }

  @Test
  void circlesOfLinksEnd() throws IOException {
    link("circle/again", "../circle");
    link("self", "self");
    link("a.tf", "b.tf");
    link("b.tf", "a.tf");
    write("use.tf", MODEL.replace("\"m\"", "\"n\"").replace("OPEN", "one(fileset(\".\", \"**\"))"));
    Call call = check(".");
    assertTrue(call.out().contains("in 2 files"), call.out());
  }

  @Test
  void pipesAndDevicesAreNotWaitedFor() throws Exception {
    Process made =
        new ProcessBuilder("mkfifo", "p.tf", "p.yaml", ".gitignore", "terraform.tfvars")
            .directory(repository.toFile())
            .start();
    assumeTrue(made.waitFor() == 0, "no pipe can be made here");
    write("use.tf", MODEL.replace("\"m\"", "\"n\"").replace("OPEN", "file(\"p.yaml\")"));
    assertTrue(check(".").out().contains("in 2 files"));
    Call named = check("p.yaml");
    assertEquals(3, named.code());
    assertTrue(named.out().contains("is a pipe or device, not a file"), named.out());
    assertEquals(3, check("/dev/zero").code());
  }

  /** Root may read everything; with any other user this is what locked files come to. */
  @Test
  void aFileThatMayNotBeReadIsTold() throws IOException {
    Path closed = write("closed.yaml", "Resources: {}\n");
    Files.setPosixFilePermissions(closed, Set.of());
    Path folder = write("folder/t.yaml", "Resources: {}\n").getParent();
    Files.setPosixFilePermissions(folder, Set.of());
    try {
      assumeTrue(!Files.isReadable(closed), "this user may read all");
      Call call = check(".");
      assertEquals(3, call.code());
      assertTrue(call.out().contains("not readable: permission denied\n  --> closed.yaml"));
      assertTrue(call.out().contains("--> folder"), call.out());
    } finally {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void aFileOfAnySizeIsRefusedUnread() throws IOException {
    for (String name : new String[] {"large.tf", "large.yaml", "large.tf.json", "large.tfvars"}) {
      try (RandomAccessFile file = new RandomAccessFile(write(name, "").toFile(), "rw")) {
        file.writeBytes("AWSTemplateFormatVersion: '2010-09-09'\nResources: {}\n");
        file.setLength(4L << 30);
      }
    }
    Call call = check("large.tf", "large.yaml");
    assertEquals(3, call.code());
    String told = "too large: 4294967296 bytes, and the limit is 5242880 bytes";
    assertEquals(3, call.out().split(told, -1).length - 1, call.out());
    assertEquals(3, check("main.tf", "--var-file", "large.tfvars").code());
    assertEquals(2, check("main.tf", "--parameters", "large.yaml").code());
    assertEquals(2, check("main.tf", "--rules", "large.yaml").code());
    assertEquals(2, check("main.tf", "--config", "large.yaml").code());
  }

  /** Each pattern would take longer than the universe lasts if it were tried out. */
  @Test
  void patternsTakeLinearTime() throws IOException {
    String name = "a".repeat(200);
    String pattern = "*a".repeat(40) + "b";
    write(name, "");
    write(name + ".yaml", "Resources: {A: {Type: AWS::S3::Bucket}}\n");
    write(".gitignore", pattern + "\n" + "**/".repeat(40) + "b\n");
    write(".sagelint.yaml", "exclude: ['" + pattern + "']\n");
    write(
        "use.tf",
        MODEL
            .replace("\"m\"", "\"n\"")
            .replace("OPEN", "one(fileset(\".\", \"" + pattern + "\"))"));
    write(
        "t.yaml",
        """
        Parameters: {P: {Type: String}}
        Mappings: {M: {%s: {v: true}}}
        Resources:
          A:
            Type: AWS::SageMaker::Model
            Properties:
              EnableNetworkIsolation: !FindInMap [M, !Sub '%s', v]
        """
            .formatted(name, "${P}a".repeat(40) + "b"));
    String told = check(".").err();
    String tries = "` takes more than 10000000 tries on some path, and matches nothing there";
    assertTrue(told.contains("note: .gitignore: `" + pattern + tries), told);
    assertTrue(told.contains("note: exclude: `" + pattern + tries), told);
    assertEquals(2, check(".", "--rule", pattern).code());
  }
}
