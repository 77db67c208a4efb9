package io.sagelint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values of Terraform variables from outside: which win, and what is wrong with them. */
final class VariableOptionsTest {
  @TempDir Path folder;

  @BeforeEach
  void module() throws IOException {
    write(
        "main.tf",
        """
        variable "isolate" {}
        resource "aws_sagemaker_model" "m" {
          enable_network_isolation = var.isolate
        }
        """);
  }

  @Test
  void aValueFromTheCommandLineIsJudgedAsFixed() {
    assertEquals(0, check("--var", "isolate=true").code());
    Call wrong = check("--var", "isolate=false");
    assertEquals(1, wrong.code());
    assertTrue(wrong.out().contains("value of variable isolate"), wrong.out());
  }

  @Test
  void theCommandLineOutranksFilesAndItsLastWordCounts() throws IOException {
    write("z.auto.tfvars", "isolate = false\n");
    write("given.tfvars", "isolate = true\n");
    write("given.json", "{\"isolate\": false}\n");
    assertEquals(1, check().code());
    assertEquals(0, check("--var-file", "given.tfvars").code());
    assertEquals(1, check("--var-file=given.tfvars", "--var-file=given.json").code());
    assertEquals(0, check("--var-file", "given.json", "--var", "isolate=true").code());
    assertEquals(1, check("--var", "isolate=true", "--var-file", "given.json").code());
  }

  @Test
  void theEnvironmentCountsOnlyIfAskedForAndLeast() throws IOException {
    assertTrue(environment("false").out().contains("1 undetermined"));
    assertEquals(1, environment("false", "--tf-var-environment").code());
    write("terraform.tfvars", "isolate = true\n");
    assertEquals(0, environment("false", "--tf-var-environment").code());
  }

  @Test
  void textIsAnExpressionWhereTheTypeIsNoText() throws IOException {
    write(
        "main.tf",
        """
        variable "job" {
          type = object({ key = string, names = list(string) })
        }
        variable "key" {
          type = string
        }
        resource "aws_sagemaker_notebook_instance" "object" {
          kms_key_id = var.job.key
        }
        resource "aws_sagemaker_notebook_instance" "text" {
          kms_key_id = var.key
        }
        """);
    Call call =
        check("--var", "job={key = \"\", names = [\"a,b\", \"c\"]}", "--var", "key={alias/x}");
    assertTrue(call.out().contains("1 finding (1 medium), 0 undetermined"), call.out());
  }

  @Test
  void whatCannotBeMeantIsRefused() {
    assertEquals(2, check("--var", "isolate").code());
    assertEquals(2, check("--var", "=true").code());
    assertEquals(2, check("--var-file", "nowhere.tfvars").code());
    Call unused = check("--var", "isolated=true");
    assertEquals(
        "sagelint: note: --var isolated names no variable of the modules that are linted\n",
        unused.err());
  }

  @Test
  void aBrokenVariableFileIsToldOf() throws IOException {
    write("broken.tfvars", "isolate = \n");
    assertEquals(3, check("--var-file", "broken.tfvars").code());
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private Call check(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "check";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return Call.in(folder, all);
  }

  private Call environment(String value, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Console console =
        new Console(
            new ByteArrayInputStream(new byte[0]),
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            folder,
            false,
            false,
            Map.of("TF_VAR_isolate", value));
    String[] all = new String[arguments.length + 1];
    all[0] = "check";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    int code = Main.run(console, all);
    console.out().flush();
    return new Call(code, out.toString(), err.toString());
  }
}
