package io.sagelint.parse.terraform.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ReferencesTest {
  @Test
  void whatALongerReferenceContainsSaysNothingMore() {
    List<String> listed =
        List.of(
            "module.keys[\"a\"].arn",
            "module.keys[\"a\"]",
            "module.keys",
            "aws_kms_key.k[0].arn",
            "aws_kms_key.k[0]",
            "aws_kms_key.k",
            "var.key",
            "aws_kms_key.k2.arn");
    assertEquals(
        List.of("module.keys[\"a\"].arn", "aws_kms_key.k[0].arn", "var.key", "aws_kms_key.k2.arn"),
        References.longest(listed));
  }
}
