package io.sagelint.hostile;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
  @DictionaryEntries({
    "AWSTemplateFormatVersion",
    "Resources:",
    "Parameters:",
    "Conditions:",
    "Mappings:",
    "Fn::If",
    "!If [",
    "!Sub ",
    "Fn::Sub",
    "!Ref ",
    "Fn::GetAtt",
    "!Join [",
    "Fn::FindInMap",
    "Fn::ForEach::",
    "Transform:",
    "AWS::LanguageExtensions",
    "AWS::Include",
    "AWS::SageMaker::Model",
    "AWS::StepFunctions::StateMachine",
    "{{resolve:ssm:",
    "&a ",
    "*a",
    "<<: ",
    "!Select [",
    "Fn::Length",
    "Fn::ToJsonString",
    "- ",
    ": ",
    "|-\n",
    ">\n",
    "? ",
    "---\n",
    "AWS::NoValue"
  })
  void yaml(byte[] input) {
    Target.YAML.run(input);
  }

  @MethodSource
  @FuzzTest(maxDuration = "20m")
  @DictionaryEntries({
    "\"Resources\":{",
    "\"Type\":",
    "\"Properties\":{",
    "\"Fn::If\":[",
    "\"Fn::Sub\":",
    "\"Ref\":",
    "\"format_version\":",
    "\"planned_values\":",
    "\"configuration\":",
    "\"root_module\":",
    "\"resource_changes\":",
    "\"after_unknown\":",
    "\"after_sensitive\":",
    "\"StartAt\":",
    "\"States\":{",
    "\"Parameters\":{",
    "\"Arguments\":{",
    "\"Steps\":[",
    "\"Resource\":\"arn:aws:states:::sagemaker:createTrainingJob\"",
    "\\ud83d",
    "\\u0000",
    "\"resource\":{",
    "\"locals\":{",
    "\"${",
    "aws_sagemaker_model"
  })
  void json(byte[] input) {
    Target.JSON.run(input);
  }

  @MethodSource
  @FuzzTest(maxDuration = "20m")
  @DictionaryEntries({
    "resource \"aws_sagemaker_model\" \"m\" {\n",
    "variable \"v\" {\n",
    "locals {\n",
    "module \"m\" {\n",
    "data \"",
    "dynamic \"",
    "for_each = ",
    "count = ",
    "content {",
    "<<-E\n",
    "\nE\n",
    "${",
    "%{ for x in ",
    "%{ endfor }",
    "%{ if ",
    "...",
    "[for x in ",
    "{for k, v in ",
    " if ",
    "=>",
    "[*]",
    ".*.",
    "local.",
    "var.",
    "each.value",
    "count.index",
    "self.",
    "path.module",
    "jsonencode({",
    "validation {",
    "provider::a::b(",
    "aws_iam_policy_document",
    "/*",
    "*/",
    "#"
  })
  void hcl(byte[] input) {
    Target.HCL.run(input);
  }

  @MethodSource
  @FuzzTest(maxDuration = "20m")
  @DictionaryEntries({
    "version = 0.1\n",
    "[default.deploy.parameters]\n",
    "parameter_overrides = ",
    "\"\"\"",
    "'''",
    "[[",
    "]]",
    "ParameterKey=",
    ",ParameterValue=",
    "UsePreviousValue",
    "\\\"",
    "1979-05-27",
    "0x",
    "{a = 1}",
    "\n---\n",
    "- ParameterKey: "
  })
  void toml(byte[] input) {
    Target.TOML.run(input);
  }

  @MethodSource
  @FuzzTest(maxDuration = "20m")
  @DictionaryEntries({
    "var.open",
    "var.other",
    "local.list",
    "local.half",
    "aws_kms_key.k",
    "[for x in ",
    " : ",
    "{for k, v in ",
    " => ",
    " ? ",
    "[*]",
    "...",
    "\"${",
    "}\"",
    "%{ for x in ",
    "%{ endfor }",
    "abs(",
    "can(",
    "ceil(",
    "chunklist(",
    "cidrsubnet(",
    "cidrsubnets(",
    "coalesce(",
    "coalescelist(",
    "concat(",
    "contains(",
    "csvdecode(",
    "distinct(",
    "element(",
    "flatten(",
    "format(",
    "formatdate(",
    "formatlist(",
    "indent(",
    "index(",
    "join(",
    "jsondecode(",
    "jsonencode(",
    "keys(",
    "length(",
    "log(",
    "lookup(",
    "matchkeys(",
    "max(",
    "merge(",
    "one(",
    "parseint(",
    "pow(",
    "range(",
    "regex(",
    "regexall(",
    "replace(",
    "setproduct(",
    "slice(",
    "sort(",
    "split(",
    "startswith(",
    "substr(",
    "sum(",
    "templatestring(",
    "timeadd(",
    "title(",
    "tolist(",
    "tomap(",
    "toset(",
    "transpose(",
    "trim(",
    "try(",
    "urlencode(",
    "values(",
    "yamldecode(",
    "yamlencode(",
    "zipmap(",
    "fileset(",
    "file(",
    "templatefile(",
    "base64gzip("
  })
  void expression(byte[] input) {
    Target.EXPRESSION.run(input);
  }

  static Stream<byte[]> yaml() throws IOException {
    return files(".yaml", ".yml");
  }

  static Stream<byte[]> json() throws IOException {
    return files(".json");
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
