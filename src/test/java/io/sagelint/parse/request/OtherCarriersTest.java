package io.sagelint.parse.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.sagelint.model.Resource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls in custom resources, automations and schedules. */
final class OtherCarriersTest {
  private static List<Resource> calls(String type, String properties) {
    String text =
        "Parameters:\n  Key: {Type: String}\nResources:\n  A:\n    Type: "
            + type
            + "\n    Properties:\n"
            + properties.indent(6);
    return Calls.ofTemplate(text);
  }

  private static List<String> made(String type, String properties) {
    return Calls.made(calls(type, properties));
  }

  private static String call(String service, String action, String parameters) {
    return "'{\"service\":\"%s\",\"action\":\"%s\",\"parameters\":%s}'"
        .formatted(service, action, parameters);
  }

  @ParameterizedTest
  @CsvSource({
    "SageMaker, createModel",
    "sagemaker, CreateModel",
    "SAGEMAKER, createModel",
    "@aws-sdk/client-sagemaker, CreateModelCommand",
    "@aws-sdk/client-sagemaker, createModel"
  })
  void everySpellingOfTheSdkIsUnderstood(String service, String action) {
    assertEquals(
        List.of("CreateModel parameters"),
        made("Custom::AWS", "Create: " + call(service, action, "{}")));
  }

  @ParameterizedTest
  @CsvSource({
    "SageMakerRuntime, createModel",
    "S3, createModel",
    "SageMaker, deleteModel",
    "SageMaker, Command",
    "SageMaker, ''"
  })
  void otherCallsAreNone(String service, String action) {
    assertEquals(List.of(), made("Custom::AWS", "Create: " + call(service, action, "{}")));
  }

  @Test
  void theFirstVersionOfTheConstructWritesBooleansAsTexts() {
    Resource call =
        calls(
                "Custom::TrainOnce",
                """
                Create:
                  service: SageMaker
                  action: createModel
                  parameters:
                    EnableNetworkIsolation: "FALSE:BOOLEAN"
                    Containers: [{Flag: "TRUE:BOOLEAN", Text: "TRUE:BOOLEANS"}]
                """)
            .get(1);
    assertEquals("false", Calls.sent(call, "EnableNetworkIsolation"));
    assertEquals("true", Calls.sent(call, "Containers[].Flag"));
    assertEquals("TRUE:BOOLEANS", Calls.sent(call, "Containers[].Text"));
  }

  @Test
  void anUpdateThatMakesTheSameCallIsTheSameCall() {
    String same = call("SageMaker", "createModel", "{\"ModelName\":\"a\"}");
    String other = call("SageMaker", "createModel", "{\"ModelName\":\"b\"}");
    List<String> once = List.of("CreateModel parameters");
    List<String> twice = List.of("CreateModel parameters", "CreateModel parameters");
    assertEquals(once, made("Custom::AWS", "Create: " + same + "\nUpdate: " + same));
    assertEquals(twice, made("Custom::AWS", "Create: " + same + "\nUpdate: " + other));
    assertEquals(once, made("Custom::AWS", "Update: " + same + "\nDelete: " + other));
    String key = "Create: {service: SageMaker, action: createModel, parameters: {K: !Ref Key}}";
    assertEquals(once, made("Custom::AWS", key + "\n" + key.replace("Create:", "Update:")));
    String region = key.replace("Create:", "Update:").replace("Key", "AWS::StackName");
    assertEquals(twice, made("Custom::AWS", key + "\n" + region));
  }

  private static final String AUTOMATION =
      """
      DocumentType: Automation
      Content:
        schemaVersion: "0.3"
        parameters:
          Isolated: {type: Boolean, default: false}
          Team: {type: String, default: ml}
          Open: {type: String}
        mainSteps:
      """;

  private static List<Resource> automation(String steps) {
    return calls("AWS::SSM::Document", AUTOMATION + steps.indent(4));
  }

  private static String step(String inputs) {
    return "- {name: a, action: 'aws:executeAwsApi', inputs: {Service: sagemaker, " + inputs + "}}";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{{ Isolated }} | false",
        "{{Isolated}} | false",
        "alias/{{ Team }} | alias/ml",
        "{{ Team }}-{{ Team }} | ml-ml",
        "alias/{{ Open }} | alias/${Open}",
        "{{ Open }} | unknown[Open]",
        "{{ step.Output }} | unknown[step.Output]",
        "{{ global:REGION }} | unknown[global:REGION]",
        "{{ no name }} | {{ no name }}",
        "{ Isolated } | { Isolated }"
      })
  void parametersOfAnAutomationHaveDefaults(String written, String expected) {
    Resource call = automation(step("Api: CreateModel, ModelName: '" + written + "'")).get(1);
    assertEquals(expected, Calls.sent(call, "ModelName"));
  }

  @Test
  void stepsOfLoopsAreSteps() {
    String loop = "- name: l\n  action: aws:loop\n  inputs:\n    Steps:\n      ";
    assertEquals(
        List.of("CreateModel mainSteps[0].inputs.Steps[0].inputs"),
        Calls.made(automation(loop + step("Api: CreateModel"))));
  }

  @Test
  void otherStepsCallNothing() {
    assertEquals(
        List.of(),
        Calls.made(
            automation(
                "- {name: a, action: 'aws:runCommand', inputs: {Service: sagemaker, Api:"
                    + " CreateModel}}\n"
                    + step("Api: DeleteModel")
                    + "\n"
                    + step("Api: CreateModel").replace("sagemaker", "s3"))));
  }

  private static String target(String arn) {
    return "Target: {Arn: '" + arn + "', Input: '{\"ModelName\": \"x\"}'}";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arn:aws:scheduler:::aws-sdk:sagemaker:createModel",
        "arn:aws-cn:scheduler:::aws-sdk:sagemaker:createModel"
      })
  void aUniversalTargetIsACall(String arn) {
    List<Resource> calls = calls("AWS::Scheduler::Schedule", target(arn));
    assertEquals(List.of("CreateModel Target.Input"), Calls.made(calls));
    assertEquals("x", Calls.sent(calls.get(1), "ModelName"));
    assertEquals("absent", Calls.sent(calls.get(1), "EnableNetworkIsolation"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arn:aws:sagemaker:eu-west-1:111122223333:pipeline/nightly",
        "arn:aws:lambda:eu-west-1:111122223333:function:train",
        "arn:aws:scheduler:::aws-sdk:s3:createModel"
      })
  void otherTargetsAreNone(String arn) {
    assertEquals(List.of(), made("AWS::Scheduler::Schedule", target(arn)));
  }

  @Test
  void anArnMayDependOnACondition() {
    String text =
        """
        Parameters: {Env: {Type: String}}
        Conditions: {Prod: !Equals [!Ref Env, prod]}
        Resources:
          A:
            Type: AWS::Scheduler::Schedule
            Properties:
              Target:
                Arn: !If
                  - Prod
                  - arn:aws:lambda:eu-west-1:111122223333:function:train
                  - !Sub arn:${AWS::Partition}:scheduler:::aws-sdk:sagemaker:createModel
                Input: '{}'
        """;
    assertEquals(List.of("CreateModel Target.Input"), Calls.made(Calls.ofTemplate(text)));
  }
}
