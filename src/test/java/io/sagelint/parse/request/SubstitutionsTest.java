package io.sagelint.parse.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.sagelint.model.Resource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands for the names in a definition that its owner replaces. */
final class SubstitutionsTest {
  private static final String TEMPLATE =
      """
      Parameters: {Open: {Type: String}, Team: {Type: String, Default: ml}}
      Conditions: {Prod: !Equals [!Ref Team, prod]}
      Resources:
        Key: {Type: "AWS::KMS::Key"}
        A:
          Type: AWS::StepFunctions::StateMachine
          Properties:
            DefinitionSubstitutions:
              On: true
              Text: on "off"
              Count: 2
              Open: !Ref Open
              Team: !Ref Team
              Key: !GetAtt Key.Arn
              Either: !If [Prod, true, false]
              List: '["a"]'
              Nested: ${Team}
            DefinitionString: %s
              {"StartAt": "T", "States": {"T": {"Type": "Task", "Comment": "${!None}",
               "Resource": "arn:aws:states:::sagemaker:createModel",
               "Parameters": {"ModelName": %s}}}}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "${On} | true",
        "\"${On}\" | true",
        "${Count} | 2",
        "\"a-${Count}-${Team}\" | a-2-ml",
        "${Open} | unknown[Open]",
        "\"${Open}\" | unknown[Open]",
        "\"alias/${Open}\" | alias/${Open}",
        "\"${Key}\" | reference",
        "${Either} | false",
        "\"${Missing}\" | ${Missing}",
        "\"${ On }\" | ${ On }",
        "\"$${On}\" | $true",
        "\"${Nested}\" | ${Team}",
        "${List} | sequence",
        "\"\\u0024{On}\" | ${On}"
      })
  void namesStandForWhatTheMapSays(String written, String expected) {
    Resource call = call(TEMPLATE.formatted("|", written).replace("${!None}", "none"));
    assertEquals(expected, Calls.sent(call, "ModelName"));
  }

  /** Fn::Sub writes such a name with an exclamation mark, and cuts the text there. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "${!On} | true",
        "\"${!On}\" | true",
        "\"${! Team}\" | ${ Team}",
        "\"${!Team}-${Team}\" | ml-ml",
        "\"a${!Open}b\" | a${Open}b"
      })
  void theyAreFoundAcrossTheEscapesOfSub(String written, String expected) {
    Resource call = call(TEMPLATE.formatted("!Sub |", written));
    assertEquals(expected, Calls.sent(call, "ModelName"));
  }

  @Test
  void theDefaultOfAParameterMayNameTheOperation() {
    String named = TEMPLATE.replace("sagemaker:createModel", "sagemaker:${Operation}");
    String map = "Parameters: {Operation: {Type: String, Default: createModel}, ";
    String text =
        named
            .replace("Parameters: {Open", map + "Open")
            .replace("On: true", "Operation: !Ref Operation")
            .formatted("|", "1");
    assertEquals(List.of("CreateModel States.T.Parameters"), Calls.made(Calls.ofTemplate(text)));
  }

  private static Resource call(String template) {
    List<Resource> all = Calls.ofTemplate(template);
    return all.get(all.size() - 1);
  }
}
