package io.sagelint.parse.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.sagelint.model.Resource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The calls that the steps of a pipeline make. */
final class PipelineDefinitionTest {
  private static List<Resource> calls(String parameters, String steps) {
    String text =
        "{'Version': '2020-12-01', 'Parameters': [" + parameters + "], 'Steps': [" + steps + "]}";
    return Calls.ofFile(text.replace('\'', '"'));
  }

  private static String step(String type, String arguments) {
    return "{'Name': 'Step', 'Type': '" + type + "', 'Arguments': {" + arguments + "}}";
  }

  @ParameterizedTest
  @CsvSource({
    "Training, CreateTrainingJob",
    "Processing, CreateProcessingJob",
    "ClarifyCheck, CreateProcessingJob",
    "QualityCheck, CreateProcessingJob",
    "Transform, CreateTransformJob",
    "Tuning, CreateHyperParameterTuningJob",
    "Model, CreateModel",
    "AutoML, CreateAutoMLJob",
    "Compilation, CreateCompilationJob",
    "EndpointConfig, CreateEndpointConfig",
    "Endpoint, CreateEndpointConfig"
  })
  void stepsThatMakeSomethingCallAnOperation(String type, String operation) {
    assertEquals(
        List.of(operation + " Steps[0].Arguments"), Calls.made(calls("", step(type, "'x': 1"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"RegisterModel", "Lambda", "Callback", "EMR", "Fail", "training", ""})
  void othersDoNot(String type) {
    assertEquals(List.of(), Calls.made(calls("", step(type, "'TrainingJobName': 'x'"))));
  }

  @Test
  void stepsAreFoundInConditions() {
    String inner = step("Condition", "'IfSteps': [], 'ElseSteps': [" + step("Model", "") + "]");
    String outer =
        step(
            "Condition",
            "'IfSteps': [" + step("Training", "") + ", " + inner + "], 'ElseSteps': []");
    assertEquals(
        List.of(
            "CreateTrainingJob Steps[0].Arguments.IfSteps[0].Arguments",
            "CreateModel Steps[0].Arguments.IfSteps[1].Arguments.ElseSteps[0].Arguments"),
        Calls.made(calls("", outer)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'Get': 'Parameters.Off'} | false",
        "{'Get': 'Parameters.Open'} | unknown[Parameters.Open]",
        "{'Get': 'Parameters.Missing'} | unknown[Parameters.Missing]",
        "{'Get': 'Parameters.${Name}'} | unknown[]",
        "{'Get': 'Steps.A.ModelArtifacts'} | unknown[Steps.A.ModelArtifacts]",
        "{'Get': 'Execution.PipelineName'} | unknown[Execution.PipelineName]",
        "{'Get': ['Parameters.Off']} | unknown[]",
        "{'Get': 'Parameters.Off', 'Other': 1} | mapping",
        "{'Std:Join': {'On': '/', 'Values': ['alias', 'aws', 's3']}} | alias/aws/s3",
        "{'Std:Join': {'On': '/', 'Values': ['alias', {'Get': 'Parameters.Team'}]}} | alias/ml",
        "{'Std:Join': {'Values': ['a', {'Std:Join': {'On': '-', 'Values': ['b', 1]}}]}} | ab-1",
        "{'Std:Join': {'On': '/', 'Values': ['alias', {'Get': 'Parameters.Open'}]}}"
            + " | alias/${Parameters.Open}",
        "{'Std:Join': {'On': '/', 'Values': []}} | unknown[]",
        "{'Std:Join': 'nothing'} | unknown[nothing]",
        "{'Std:JsonGet': {'PropertyFile': {'Get': 'Steps.A.PropertyFiles.F'}, 'Path': 'x'}}"
            + " | unknown[]"
      })
  void referencesAreFollowed(String written, String expected) {
    String parameters =
        "{'Name': 'Off', 'Type': 'Boolean', 'DefaultValue': false},"
            + " {'Name': 'Team', 'DefaultValue': 'ml'}, {'Name': 'Open', 'Type': 'String'}";
    List<Resource> calls = calls(parameters, step("Model", "'ModelName': " + written));
    assertEquals(expected, Calls.sent(calls.get(0), "ModelName"));
  }

  @Test
  void whatIsNotKnownOfAPipelineIsOpen() {
    assertEquals(
        List.of("Call Steps[0]", "Call Steps[1].Arguments", "Call Steps[2].Arguments.IfSteps"),
        Calls.made(
            calls(
                "",
                "${Step}, {'Type': '${Type}', 'Arguments': {}},"
                    + " {'Type': 'Condition', 'Arguments': {'IfSteps': ${Steps}}}")));
    List<Resource> calls = calls("", "{'Type': 'Training', 'Arguments': ${Arguments}}");
    assertEquals("unknown[Arguments]", Calls.sent(calls.get(0), "EnableNetworkIsolation"));
  }
}
