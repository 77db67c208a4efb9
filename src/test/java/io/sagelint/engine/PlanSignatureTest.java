package io.sagelint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first look only has to keep most files out; the tree decides. */
final class PlanSignatureTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "true  | {\"format_version\":\"1.2\",\"terraform_version\":\"1.9.8\",\"variables\":{\"a\":",
        "true  | {\"format_version\":\"1.0\",\"values\":{\"root_module\":{}}}",
        "true  | {\"format_version\":\"1.2\",\"resource_changes\":[",
        "true  | {\"applyable\":true,\"configuration\":{\"provider_config\":{},\"root_module\":{",
        "false | {\"format_version\":\"1.0\",\"provider_schemas\":{",
        "false | {\"format_version\":\"1.0\",\"valid\":true,\"error_count\":0",
        "false | {\"version\":4,\"terraform_version\":\"1.9.8\",\"serial\":3,\"resources\":[",
        "false | {\"@level\":\"info\",\"@message\":\"Terraform 1.9.8\",\"type\":\"planned_change\"",
        "false | {\"name\":\"format_version\",\"configuration\":{},\"values\":[]}",
        "false | AWSTemplateFormatVersion: 2010-09-09",
      })
  void theFirstBytesTell(boolean plan, String head) {
    for (Charset charset : new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16LE}) {
      assertEquals(plan, PlanSignature.matches(head.getBytes(charset)), head);
    }
  }
}
