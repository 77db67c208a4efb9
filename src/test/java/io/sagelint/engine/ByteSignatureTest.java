package io.sagelint.engine;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sagelint.parse.request.RequestFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The look at bytes is quicker than the others, and keeps nothing from them. */
final class ByteSignatureTest {
  private static final List<String> PARTS =
      List.of(
          "AWSTemplateFormatVersion",
          "AWS::S3::Bucket",
          "Custom::Thing",
          "Alexa::ASK::Skill",
          "Resources",
          "\nResources:",
          "{",
          "StartAt",
          "States",
          "arn:aws:states:::sagemaker:createModel",
          "Steps",
          "Arguments",
          "\"format_version\": ",
          "\"terraform_version\"",
          "\"planned_values\"",
          "\"configuration\"",
          "\"provider_config\"",
          "\"root_module\"",
          "AWS:",
          "sagemaker",
          "größe",
          " ");

  @Property
  void whatAnyOtherLookWantsIsKept(@ForAll("texts") String text) {
    for (Charset charset : new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16LE}) {
      byte[] bytes = text.getBytes(charset);
      boolean wanted =
          TemplateSignature.of(text) != TemplateSignature.NONE
              || RequestFile.isPossible(text)
              || PlanSignature.matches(bytes);
      assertTrue(!wanted || ByteSignature.mayMatter(bytes), text);
    }
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(PARTS).list().ofMaxSize(8).map(parts -> String.join("", parts));
  }

  @Test
  void whatNoLookWantsIsLeftOut() {
    String manifest = "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: aws-sagemaker}\n";
    assertFalse(ByteSignature.mayMatter(manifest.getBytes(StandardCharsets.UTF_8)));
    assertFalse(ByteSignature.mayMatter("AWS".getBytes(StandardCharsets.UTF_8)));
    assertFalse(ByteSignature.mayMatter(new byte[0]));
  }
}
