package io.sagelint.parse.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.sagelint.model.PropertyPath;
import io.sagelint.model.Resource;
import java.util.List;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

/** What is known to be wrong. */
final class KnownBugsTest {
  private static final String MACHINE =
      "{\"resource\": {\"aws_sfn_state_machine\": {\"a\": {\"definition\": \"%s\"}}}}";

  private static String placeOfIsolation(String definition) {
    List<Resource> all = Calls.ofModule("main.tf.json", MACHINE.formatted(definition));
    PropertyPath path = PropertyPath.parse("EnableNetworkIsolation");
    return all.get(1).find(path).get(0).value().span().text();
  }

  @Disabled(
      "JsonTemplates.copy reads characters without their escapes: places after them slip left")
  @Test
  void escapesInExpressionsOfTerraformInJsonAreCounted() {
    String definition =
        "${jsonencode({StartAt = \\\"M\\\", States = {M = {Type = \\\"Task\\\", Resource ="
            + " \\\"arn:aws:states:::sagemaker:createModel\\\", Parameters ="
            + " {EnableNetworkIsolation = false}}}})}";
    assertEquals("false", placeOfIsolation(definition));
  }

  @Disabled("JsonTemplates.copy: as above, for the escapes that only JSON has")
  @Test
  void escapesThatOnlyJsonHasAreCounted() {
    String definition =
        "{\\\"Comment\\\": \\\"\\ud83d\\ude00 \\/ ${var.x}\\\", \\\"StartAt\\\": \\\"M\\\","
            + " \\\"States\\\": {\\\"M\\\": {\\\"Resource\\\":"
            + " \\\"arn:aws:states:::sagemaker:createModel\\\", \\\"Parameters\\\":"
            + " {\\\"EnableNetworkIsolation\\\": false}}}}";
    assertEquals("false", placeOfIsolation(definition));
  }
}
