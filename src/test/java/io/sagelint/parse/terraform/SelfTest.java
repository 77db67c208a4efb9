package io.sagelint.parse.terraform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.sagelint.model.Value;
import io.sagelint.parse.terraform.function.FileAccess;
import io.sagelint.read.hcl.HclParser;
import io.sagelint.rule.BuiltInRules;
import io.sagelint.source.SourceFile;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** {@code self} means the resource in the blocks that may say it, and nothing elsewhere. */
final class SelfTest {
  @Test
  void whereItMeansTheResource() {
    assertEquals(
        "<aws_sagemaker_model.m[\"a\"].arn>",
        command("provisioner \"local-exec\" {\n command = self.arn\n }", "provisioner"));
    assertEquals(
        "<aws_sagemaker_model.m[\"a\"].arn>",
        command("lifecycle {\n postcondition {\n command = self.arn\n }\n }", "lifecycle"));
  }

  @Test
  void whereItMeansNothing() {
    assertEquals("? needs self.arn", command("tags {\n command = self.arn\n }", "tags"));
  }

  private static String command(String block, String type) {
    String text =
        "resource \"aws_sagemaker_model\" \"m\" {\n for_each = { a = 1 }\n " + block + "\n}\n";
    ModuleFiles root =
        new ModuleFiles(
            "",
            List.of(HclParser.parse(new SourceFile("main.tf", text))),
            List.of(),
            List.of(),
            FileAccess.NONE);
    TerraformParser.Result result =
        TerraformParser.parse(
            root,
            (from, caller, source, names) -> Optional.empty(),
            new GivenVariables(),
            BuiltInRules.byDefault().catalogue());
    Value at = block(result.stack().resources().get(0).properties(), type);
    at = type.equals("lifecycle") ? block(at, "postcondition") : at;
    return ValueText.of(((Value.Mapping) at).get("command").orElseThrow().value());
  }

  private static Value block(Value body, String type) {
    Value blocks = ((Value.Mapping) body).get(type).orElseThrow().value();
    return ((Value.Sequence) blocks).items().get(0);
  }
}
