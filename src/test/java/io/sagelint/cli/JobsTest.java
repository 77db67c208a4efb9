package io.sagelint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many threads read does not show. */
final class JobsTest {
  private static final int EACH = 40;

  @TempDir Path folder;

  @Test
  void oneTwoAndEightThreadsTellTheSame() throws IOException {
    for (int i = 0; i < EACH; i++) {
      write("stacks/model" + i + ".yaml", model(i));
      write("stacks/broken" + i + ".yaml", model(i) + "  - {\n");
      write("stacks/root" + i + ".json", nesting(i));
      write("flows/flow" + i + ".asl.json", "{\"StartAt\": \"A\", \"States\": {" + (i % 2) + "}}");
      write("other/values" + i + ".yaml", "replicas: " + i + "\n");
      write("modules/m" + i + "/main.tf", module(i));
    }
    Call one = check("1");
    assertEquals(3, one.code(), one.err());
    assertTrue(one.out().contains("stacks/model39.yaml"), one.out());
    assertTrue(one.out().contains("modules/m38/main.tf"), one.out());
    assertEquals(one, check("2"));
    assertEquals(one, check("8"));
    assertEquals(one, Call.in(folder, "check", "--format", "json"));
  }

  @Test
  void anythingElseThanANumberOfThreadsIsAMistake() {
    for (String jobs : new String[] {"0", "65", "two", "-1"}) {
      Call wrong = check(jobs);
      assertEquals(2, wrong.code(), jobs);
      assertTrue(wrong.err().contains("--jobs takes a number from 1 to 64, not `" + jobs + "`"));
    }
  }

  private Call check(String jobs) {
    return Call.in(folder, "check", "--format", "json", "--jobs=" + jobs);
  }

  private static String model(int i) {
    return """
        Resources:
          Model%d:
            Type: AWS::SageMaker::Model
            Properties:
              EnableNetworkIsolation: %s
        """
        .formatted(i, i % 2 == 0);
  }

  private static String nesting(int i) {
    return """
        {"Resources": {"Child": {"Type": "AWS::CloudFormation::Stack",
          "Properties": {"TemplateURL": "model%d.yaml"}}}}
        """
        .formatted(i / 2);
  }

  private static String module(int i) {
    return """
        resource "aws_sagemaker_model" "m" {
          enable_network_isolation = %s
        }
        %s
        """
        .formatted(i % 2 != 0, i % 3 == 0 ? "resource {" : "");
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
