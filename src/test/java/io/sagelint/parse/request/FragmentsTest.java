package io.sagelint.parse.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.sagelint.model.Resource;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values that come into a JSON text without quotes around them. */
final class FragmentsTest {
  private static final String MODULE =
      """
      variable "open" {}
      variable "off" { default = false }
      variable "job" { default = { Flag = false, Size = 2 } }
      resource "aws_kms_key" "own" {}
      resource "aws_sagemaker_pipeline" "a" {
        pipeline_definition = <<-EOT
          {"Steps": [{"Type": "Model", "Arguments": {"ModelName": %s}}]}
        EOT
      }
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "${var.off} | false",
        "${var.open} | unknown[var.open]",
        "\"${var.open}\" | unknown[var.open]",
        "\"x-${var.open}\" | x-${var.open}",
        "${1 + 1} | 2",
        "${jsonencode(var.off)} | false",
        "${jsonencode(\"a \\\"b\\\"\")} | a \"b\"",
        "${jsonencode(var.job)} | mapping",
        "${jsonencode([var.open])} | sequence",
        "${jsonencode({ a = var.open })} | mapping",
        "${jsonencode(null)} | null",
        "${jsonencode(aws_kms_key.own.arn)} | reference",
        "\"${aws_kms_key.own.arn}\" | reference",
        "${true ? \"\\\"yes\\\"\" : \"\\\"no\\\"\"} | yes"
      })
  void areJson(String written, String expected) {
    List<Resource> all = Calls.ofModule("main.tf", MODULE.formatted(written));
    Resource call = all.get(all.size() - 1);
    assertEquals(List.of("CreateModel Steps[0].Arguments"), Calls.made(all));
    assertEquals(expected, Calls.sent(call, "ModelName"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "${jsonencode(var.job)} | Flag | false",
        "${jsonencode({ Flag = var.open })} | Flag | unknown[var.open]",
        "{\"Flag\": ${var.job.Flag}} | Flag | false"
      })
  void haveWhatStandsInThem(String written, String path, String expected) {
    List<Resource> all = Calls.ofModule("main.tf", MODULE.formatted(written));
    assertEquals(expected, Calls.sent(all.get(all.size() - 1), "ModelName." + path));
  }
}
