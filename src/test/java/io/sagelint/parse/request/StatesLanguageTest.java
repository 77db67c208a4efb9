package io.sagelint.parse.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.sagelint.model.Resource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which states of a machine call SageMaker, and with what. */
final class StatesLanguageTest {
  private static final String TRAIN =
      "{'StartAt': 'T', 'States': {'T': {'Type': 'Task',"
          + " 'Resource': 'arn:aws:states:::sagemaker:createTrainingJob', 'Parameters': {}}}}";

  private static String machine(String states) {
    return ("{'StartAt': 'A', 'States': {" + states + "}}").replace('\'', '"');
  }

  private static List<String> made(String states) {
    return Calls.made(Calls.ofFile(machine(states)));
  }

  private static String state(String resource, String rest) {
    return "'A': {'Type': 'Task', 'Resource': '" + resource + "'" + rest + "}";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arn:aws:states:::sagemaker:createTrainingJob",
        "arn:aws:states:::sagemaker:createTrainingJob.sync",
        "arn:aws:states:::sagemaker:createTrainingJob.sync:2",
        "arn:aws:states:::aws-sdk:sagemaker:createTrainingJob",
        "arn:aws:states:::aws-sdk:sagemaker:createTrainingJob.waitForTaskToken",
        "arn:aws-cn:states:::sagemaker:createTrainingJob.sync",
        "arn:aws-us-gov:states:::aws-sdk:sagemaker:createTrainingJob",
        "arn:${Partition}:states:::sagemaker:createTrainingJob.sync",
        "arn:${AWS::Partition}:states:${AWS::Region}:${AWS::AccountId}:sagemaker:createTrainingJob",
        "${Prefix}sagemaker:createTrainingJob.sync",
        "${Prefix}:aws-sdk:sagemaker:createTrainingJob",
        "arn:aws:states:::sagemaker:createTrainingJob${Pattern}",
        "arn:aws:states:::sagemaker:createTrainingJob.${Pattern}"
      })
  void everyIntegrationIsFound(String arn) {
    assertEquals(
        List.of("CreateTrainingJob States.A.Parameters"), made(state(arn, ", 'Parameters': {}")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arn:aws:states:::sagemaker:createEndpoint",
        "arn:aws:states:::aws-sdk:sagemakerruntime:invokeEndpoint",
        "arn:aws:states:::lambda:invoke",
        "arn:aws:lambda:eu-west-1:111122223333:function:createTrainingJob",
        "arn:${Partition}:lambda:${Region}:111122223333:function:${Train}",
        "arn:${Partition}:states:::lambda:invoke",
        "arn:aws:states:::${Service}/invoke",
        "${Function}/live",
        "sagemaker:createTrainingJob"
      })
  void otherTasksAreNot(String arn) {
    String body = ", 'Parameters': {'TrainingJobName': 'x'}";
    assertEquals(List.of(), made(state(arn, body)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${Task}",
        "arn:${Partition}:states:::sagemaker:${Action}.sync",
        "arn:aws:states:::sagemaker:create${Kind}Job",
        "arn:aws:states:::${Service}:createTrainingJob.sync",
        "${Prefix}:createTrainingJob.sync"
      })
  void whatMayBeOneIsOpen(String arn) {
    String open = "Call States.A.Parameters";
    assertEquals(List.of(open), made(state(arn, ", 'Parameters': {'TrainingJobName.$': '$'}")));
  }

  @Test
  void machinesAreFoundAtAnyDepth() {
    String states =
        """
        'M': {'Type': 'Map', 'Iterator': {'StartAt': 'P', 'States': {'P': {'Type': 'Parallel',
          'Branches': [%1$s, {'StartAt': 'N', 'States': {'N': {'Type': 'Map',
            'ItemProcessor': %1$s}}}]}}}}
        """
            .formatted(TRAIN);
    assertEquals(
        List.of(
            "CreateTrainingJob States.M.Iterator.States.P.Branches[0].States.T.Parameters",
            "CreateTrainingJob States.M.Iterator.States.P.Branches[1].States.N.ItemProcessor"
                + ".States.T.Parameters"),
        made(states));
  }

  @Test
  void whatIsNotKnownOfAMachineIsOpen() {
    assertEquals(
        List.of(
            "Call States.A",
            "Call States.P.Branches[1].States",
            "Call States.M.ItemProcessor.States"),
        made(
            """
            'A': ${A}, 'P': {'Type': 'Parallel', 'Branches': [
              {'StartAt': 'x', 'States': {}}, {'StartAt': 'x', 'States': ${X}}]},
            'M': {'Type': 'Map', 'ItemProcessor': ${P}}
            """));
  }

  private static Resource first(String states) {
    return Calls.ofFile(machine(states)).get(0);
  }

  private static final String SAGEMAKER = "arn:aws:states:::sagemaker:createTrainingJob";

  @Test
  void pathsAndIntrinsicFunctionsAreComputed() {
    Resource call =
        first(
            state(
                SAGEMAKER,
                ", 'Parameters': {'EnableNetworkIsolation.$': '$.isolated', 'OutputDataConfig':"
                    + " {'KmsKeyId.$': 'States.Format(\\'alias/aws/{}\\', $.key)'},"
                    + " 'RoleArn.$': '$.${Role}', 'VpcConfig.$': '$$.Execution.Input.vpc'}"));
    assertEquals("unknown[$.isolated]", Calls.sent(call, "EnableNetworkIsolation"));
    assertEquals(
        "unknown[States.Format('alias/aws/{}', $.key)]",
        Calls.sent(call, "OutputDataConfig.KmsKeyId").replace('"', '\''));
    assertEquals("unknown[$.${Role}]", Calls.sent(call, "RoleArn"));
    assertEquals("unknown[$$.Execution.Input.vpc]", Calls.sent(call, "VpcConfig"));
  }

  @Test
  void expressionsOfJsonataAreComputed() {
    Resource call =
        first(
            state(
                SAGEMAKER,
                ", 'QueryLanguage': 'JSONata', 'Arguments': {'EnableNetworkIsolation': '{% true %}',"
                    + " 'RoleArn': '{% $role & ${Suffix} %}', 'TrainingJobName': 'no {% x %}',"
                    + " 'OutputDataConfig': {'KmsKeyId.$': 'a key of its own'}}"));
    assertEquals("unknown[{% true %}]", Calls.sent(call, "EnableNetworkIsolation"));
    assertEquals("unknown[{% $role & ${Suffix} %}]", Calls.sent(call, "RoleArn"));
    assertEquals("no {% x %}", Calls.sent(call, "TrainingJobName"));
    assertEquals("absent", Calls.sent(call, "OutputDataConfig.KmsKeyId"));
  }

  @Test
  void aBodyThatIsAnExpressionIsNotKnownAndMayLackAnything() {
    Resource call =
        first(
            state(
                SAGEMAKER,
                ", 'QueryLanguage': 'JSONata', 'Arguments': '{% $merge([$job, {}]) %}'"));
    assertEquals("unknown[{% $merge([$job, {}]) %}]", Calls.sent(call, "EnableNetworkIsolation"));
    assertEquals("unknown[{% $merge([$job, {}]) %}]", Calls.sent(call, "ServerlessJobConfig"));
  }

  @Test
  void eachStateMayHaveItsOwnLanguage() {
    String states =
        "'A': {'Type': 'Task', 'Resource': '%1$s', 'Parameters': {'RoleArn.$': '$.r'}},"
            + " 'B': {'Type': 'Task', 'QueryLanguage': 'JSONata', 'Resource': '%1$s',"
            + " 'Arguments': {'RoleArn': '{%% $r %%}'}}";
    List<Resource> calls = Calls.ofFile(machine(states.formatted(SAGEMAKER)));
    assertEquals("unknown[$.r]", Calls.sent(calls.get(0), "RoleArn"));
    assertEquals("unknown[{% $r %}]", Calls.sent(calls.get(1), "RoleArn"));
  }

  @Test
  void withoutParametersTheInputIsTheRequest() {
    Resource call = first(state(SAGEMAKER, ""));
    assertEquals("unknown[]", Calls.sent(call, "EnableNetworkIsolation"));
    assertEquals(
        "\"A\"", call.find(io.sagelint.model.PropertyPath.parse("x")).get(0).value().span().text());
  }
}
