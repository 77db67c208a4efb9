package io.sagelint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Texts made to take all memory, time or stack: each meets a bound that is told with its number.
 */
final class HostileTextsTest {
  private static final int MANY = 1_000_000;
  private static final int DEEP = 100_000;
  private static final String MODEL =
      "resource \"aws_sagemaker_model\" \"m\" {\n  enable_network_isolation = %s\n}\n";
  private static final String TEMPLATE =
      "Resources:\n  M: {Type: AWS::SageMaker::Model, Properties: {EnableNetworkIsolation: true}}\n";

  @TempDir Path folder;

  @BeforeEach
  void makeAnInnocentFile() throws IOException {
    write("innocent.yaml", TEMPLATE.replace("true", "false"));
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** Runs, and sees to it that the innocent file is judged all the same. */
  private Call check(String... arguments) {
    String[] all = new String[arguments.length + 2];
    all[0] = "check";
    all[1] = ".";
    System.arraycopy(arguments, 0, all, 2, arguments.length);
    Call call = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> Call.in(folder, all));
    assertFalse((call.out() + call.err()).contains("internal error"), call.out());
    assertTrue(call.out().contains("--> innocent.yaml:2:"), call.out() + call.err());
    return call;
  }

  private void assertBound(String bound, String... arguments) {
    Call call = check(arguments);
    assertEquals(3, call.code(), call.out());
    assertTrue(call.out().contains("error[") && call.out().contains(bound), call.out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '^',
      value = {
        "t.yaml ; Resources: {M: {Type: AWS::SageMaker::Model}}~X: [LIST]",
        "t.json ; {\"Resources\": {\"M\": {\"Type\": \"AWS::SageMaker::Model\"}}, \"X\": [LIST]}",
        "main.tf ; resource \"aws_sagemaker_model\" \"m\" {}~locals {~  x = [LIST]~}",
        "main.tf.json ; {\"resource\": {\"aws_sagemaker_model\": {\"m\": {}}}, \"locals\": {\"x\": [LIST]}}"
      })
  void aListOfAMillion(String name, String text) throws IOException {
    write(name, text.replace('~', '\n').replace("LIST", "1,".repeat(MANY) + "1"));
    Call call = check();
    assertEquals(1, call.code(), call.out());
    assertTrue(call.out().contains("2 findings (2 high), 0 undetermined in 2 files"), call.out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '^',
      value = {
        "t.yaml ; AWSTemplateFormatVersion: X~Resources: ; [",
        "t.json ; {\"AWSTemplateFormatVersion\": ; [",
        "main.tf ; locals {~  x = ; [",
        "main.tf.json ; {\"locals\": ; [",
        "a.asl.json ; {\"StartAt\": \"arn:aws:states:::sagemaker:x\", \"States\": ; {\"A\":",
        "p.json ; {\"format_version\": \"1.2\", \"terraform_version\": \"1\", \"planned_values\": ; {\"a\":"
      })
  void depth(String name, String start, String each) throws IOException {
    write(name, start.replace('~', '\n') + " " + each.repeat(DEEP));
    assertBound("200 levels");
  }

  @Test
  void aliasesAndMergesThatMultiply() throws IOException {
    IntFunction<String> tenTimes =
        i -> IntStream.range(0, 10).mapToObj(k -> "*a" + (i - 1)).collect(Collectors.joining(", "));
    StringBuilder aliases = new StringBuilder("a0: &a0 [x]\n");
    StringBuilder merges = new StringBuilder("a0: &a0 {k: 1}\n");
    for (int i = 1; i < 40; i++) {
      aliases.append("a%d: &a%d [%s]\n".formatted(i, i, tenTimes.apply(i)));
      merges.append("a%d: &a%d {<<: [%s], k%d: 1}\n".formatted(i, i, tenTimes.apply(i), i));
    }
    write("aliases.yaml", aliases + TEMPLATE);
    write("merges.yaml", merges + TEMPLATE);
    assertBound("aliases repeat more than 1000000 nodes");
    assertEquals(2, check().out().split("more than 1000000 nodes", -1).length - 1);
  }

  /** Each mistake looked up its key among all others. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '^',
      value = {
        "t.yaml ; AWSTemplateFormatVersion: X~X:~ ; ^ KEY: 1~^ ; ^^",
        "t.json ; {\"AWSTemplateFormatVersion\": \"X\", \"X\": { ; \"KEY\": 1, ; \"z\": 1}}",
        "main.tf ; locals {~ ; KEY = 1~ ; }~",
        "main.tf.json ; {\"locals\": { ; \"KEY\": 1, ; \"z\": 1}}"
      })
  void mistakeAfterMistake(String name, String start, String entry, String end) throws IOException {
    String entries =
        IntStream.range(0, DEEP)
            .mapToObj(i -> entry.replace("KEY", "k" + Math.min(i, DEEP / 2)))
            .collect(Collectors.joining());
    write(name, (start + entries + end).replace('~', '\n'));
    assertBound("more than 20 mistakes, not read further");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '^',
      value = {
        "length(range(1000000000)) == 1 ; Terraform refuses this: range: more than 1024 numbers",
        "length(flatten([for a in range(999) : [for b in range(999) : [for c in range(9) : a]]])) == 1 ; 20000 items or 1000000 characters",
        "local.x99 == \"\" ; 20000 items or 1000000 characters",
        "can(regex(local.pattern, \"a\")) ; 10000 characters of a pattern",
        "length(regexall(\"a(.*b)?\", local.x18)) == 1 ; 200000000 steps to match a pattern"
      })
  void valuesThatGrow(String expression, String bound) throws IOException {
    StringBuilder module =
        new StringBuilder(MODEL.formatted(expression) + "locals {\n x0 = \"a\"\n");
    for (int i = 1; i < 100; i++) {
      module.append(" x%d = \"${local.x%d}${local.x%d}\"\n".formatted(i, i - 1, i - 1));
    }
    write("main.tf", module + " pattern = \"" + "(a|b)*".repeat(DEEP) + "\"\n}\n");
    String out = check().out();
    assertTrue(out.contains(bound), out);
  }

  @Test
  void suppressionAfterSuppression() throws IOException {
    write("t.yaml", TEMPLATE + "# sagelint: ignore[x]\n".repeat(DEEP));
    assertTrue(check().out().contains("more than 1000 such comments in a file"));
  }

  @Test
  void providersAndResourcesInLargeNumbers() throws IOException {
    StringBuilder module = new StringBuilder();
    for (int i = 0; i < 15_000; i++) {
      module.append("provider \"aws\" {\n  alias = \"a%d\"\n}\n".formatted(i));
      module.append("resource \"aws_s3_bucket\" \"b%d\" {}\n".formatted(i));
    }
    write("main.tf", module.toString());
    assertEquals(1, check().code());
  }

  @Test
  void parametersInToml() throws IOException {
    write("large.toml", "version = 0.1\nx = [" + "1,".repeat(DEEP) + "1]\n");
    write("deep.toml", "version = 0.1\nx = " + "[".repeat(DEEP / 2));
    Call large = Call.in(folder, "check", ".", "--parameters", "large.toml");
    assertEquals(2, large.code());
    assertTrue(large.err().contains("and the limit for TOML is 131072"), large.err());
    Call deep = Call.in(folder, "check", ".", "--parameters", "deep.toml");
    assertEquals(2, deep.code());
    assertTrue(deep.err().contains("more than 128 levels"), deep.err());
  }

  @Test
  void stacksAndModulesInCircles() throws IOException {
    String stack =
        "Resources: {S: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: %s}}}\n";
    write("a.yaml", stack.formatted("b.yaml"));
    write("b.yaml", stack.formatted("c.yaml"));
    write("c.yaml", stack.formatted("a.yaml"));
    write("m/main.tf", "module \"n\" {\n  source = \"../n\"\n}\n" + MODEL.formatted("true"));
    write("n/main.tf", "module \"m\" {\n  source = \"../m\"\n}\n");
    Call call = check();
    assertEquals(3, call.code());
    assertTrue(call.out().contains("a.yaml nests itself"), call.out());
    assertTrue(call.out().contains("module.m calls m, which leads back here"), call.out());
  }

  @Test
  void characters() throws IOException {
    write("half.yaml", TEMPLATE.replace("M:", "\"M\\uD800\":"));
    write("half.json", "{\"Resources\": {\"M\\uD800\": {\"Type\": \"AWS::SageMaker::Model\"}}}");
    write("nul.json", "{\"Resources\": {\"M\\u0000\": {\"Type\": \"AWS::SageMaker::Model\"}}}");
    write("nul.yaml", TEMPLATE + "# \0\n");
    write("nul.tf", MODEL.formatted("true") + "# \0\n");
    for (String format : new String[] {"json", "sarif", "junit", "html"}) {
      check("--format", format + "=report." + format);
    }
  }

  @Test
  void aReportWithNoFolderToGoTo() {
    Call call = Call.in(folder, "check", ".", "--format", "sarif=no/such/folder/r.sarif");
    assertEquals(2, call.code());
    assertTrue(call.err().contains("no folder to write no/such/folder/r.sarif to"), call.err());
  }
}
