package io.sagelint.parse.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.sagelint.model.Resource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a machine says itself about the data that reaches its calls. */
final class StateDataTest {
  /** A call that takes everything from its input. */
  private static final String TRAIN =
      "{'Type': 'Task', 'Resource': 'arn:aws:states:::sagemaker:createTrainingJob',"
          + " 'Parameters': {'EnableNetworkIsolation.$': '$.job.isolated'}}";

  private static final String OFF = "{'job': {'isolated': false}}";
  private static final String ON = "{'job': {'isolated': true}}";

  /** What the call sends that the machine ends with. */
  private static String sent(String start, String states) {
    String text =
        "{'StartAt': '" + start + "', 'States': {" + states + ", 'Train': " + TRAIN + "}}";
    List<Resource> calls = Calls.ofFile(text.replace('\'', '"'));
    return Calls.sent(calls.get(calls.size() - 1), "EnableNetworkIsolation");
  }

  private static String pass(String name, String fields, String next) {
    return "'" + name + "': {'Type': 'Pass', " + fields + ", 'Next': '" + next + "'}";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'Result': {'job': {'isolated': false}} | false",
        "'Result': {'isolated': false}, 'ResultPath': '$.job' | false",
        "'Result': false, 'ResultPath': '$.job.isolated' | false",
        "'Result': {'job': {'isolated': false}}, 'ResultPath': null | unknown[$.job.isolated]",
        "'Result': {'a': {'job': {'isolated': false}}}, 'OutputPath': '$.a' | false",
        "'Result': {'job': {'isolated': false}}, 'OutputPath': null | unknown[$.job.isolated]",
        "'Result': {'job': {'isolated': false}}, 'OutputPath': '$..job' | unknown[$.job.isolated]",
        "'Parameters': {'job': {'isolated': false}} | false",
        "'Parameters': {'job': {'isolated.$': '$.i'}} | unknown[$.job.isolated]",
        "'Parameters': {'job': {'isolated.$': 'States.Array(1)'}} | unknown[$.job.isolated]",
        "'InputPath': '$.x' | unknown[$.job.isolated]",
        "'QueryLanguage': 'JSONata', 'Output': {'job': {'isolated': false}}"
            + " | unknown[$.job.isolated]"
      })
  void whatAPassStateSetsIsKnown(String fields, String expected) {
    assertEquals(expected, sent("A", pass("A", fields, "Train")), fields);
  }

  @Test
  void itIsCarriedThroughStatesThatPassTheirInput() {
    assertEquals(
        "false",
        sent(
            "A",
            pass("A", "'Result': " + OFF, "W")
                + ", 'W': {'Type': 'Wait', 'Seconds': 1, 'Next': 'L'},"
                + " 'L': {'Type': 'Task', 'Resource': 'arn:aws:states:::lambda:invoke',"
                + " 'ResultPath': '$.lambda', 'Next': 'C'},"
                + " 'C': {'Type': 'Choice', 'Choices': [{'Next': 'Train'}], 'Default': 'Train'}"));
  }

  @Test
  void theResultOfATaskIsNotKnown() {
    String task = "'Type': 'Task', 'Resource': 'arn:aws:states:::lambda:invoke', 'Next': 'Train'";
    String before = pass("A", "'Result': " + OFF, "L");
    assertEquals("unknown[$.job.isolated]", sent("A", before + ", 'L': {" + task + "}"));
    assertEquals(
        "unknown[$.job.isolated]",
        sent("A", before + ", 'L': {" + task + ", 'ResultPath': '$.job'}"));
    assertEquals("false", sent("A", before + ", 'L': {" + task + ", 'ResultPath': null}"));
    assertEquals("true", sent("A", before + ", 'L': {" + task + ", 'ResultSelector': " + ON + "}"));
  }

  @Test
  void whatTwoWaysDifferInIsNotKnown() {
    String choice = "'C': {'Type': 'Choice', 'Choices': [{'Next': 'A'}], 'Default': 'B'}, ";
    String one = pass("A", "'Result': " + OFF, "Train") + ", ";
    assertEquals(
        "unknown[$.job.isolated]", sent("C", choice + one + pass("B", "'Result': " + ON, "Train")));
    assertEquals("false", sent("C", choice + one + pass("B", "'Result': " + OFF, "Train")));
    assertEquals(
        "false",
        sent(
            "C",
            choice + one + pass("B", "'Result': {'job': {'isolated': false}, 'x': 1}", "Train")));
  }

  @Test
  void aHandlerOfErrorsPassesTheError() {
    String task =
        "'L': {'Type': 'Task', 'Resource': 'x', 'ResultPath': null, 'End': true, 'Catch': [";
    String before = pass("A", "'Result': " + OFF, "L") + ", " + task;
    assertEquals(
        "unknown[$.job.isolated]",
        sent("A", before + "{'ErrorEquals': ['States.ALL'], 'Next': 'Train'}]}"));
    assertEquals("false", sent("A", before + "{'ResultPath': '$.error', 'Next': 'Train'}]}"));
  }

  @Test
  void aLoopEnds() {
    assertEquals(
        "unknown[$.job.isolated]",
        sent(
            "A",
            pass("A", "'Parameters': {'job.$': '$', 'more.$': '$'}", "C")
                + ", 'C': {'Type': 'Choice', 'Choices': [{'Next': 'A'}], 'Default': 'Train'}"));
  }

  @Test
  void aNextThatIsNotKnownMayLeadAnywhere() {
    assertEquals(
        "unknown[$.job.isolated]",
        sent(
            "A",
            "'A': {'Type': 'Choice', 'Choices': [{'Next': 'B'}, {'Next': '${Next}'}]}, "
                + pass("B", "'Result': " + OFF, "Train")));
  }

  @Test
  void aStateThatNothingLeadsToKnowsNothing() {
    assertEquals("unknown[$.job.isolated]", sent("B", pass("A", "'Result': " + OFF, "Train")));
  }

  @Test
  void namesWithDotsAreNames() {
    assertEquals("false", sent("My States.A", pass("My States.A", "'Result': " + OFF, "Train")));
    String other =
        pass("My States.A", "'Result': " + ON, "x") + ", " + pass("A", "'Result': " + OFF, "Train");
    assertEquals("false", sent("A", other));
  }

  @Test
  void branchesAndItemsHaveTheInputThatTheirStateGives() {
    String inner = "{'StartAt': 'T', 'States': {'T': " + TRAIN + "}}";
    String set = pass("A", "'Result': " + OFF, "P") + ", ";
    assertEquals("false", first(set + "'P': {'Type': 'Parallel', 'Branches': [" + inner + "]}"));
    assertEquals(
        "true",
        first(
            set
                + "'P': {'Type': 'Parallel', 'Parameters': "
                + ON
                + ", 'Branches': ["
                + inner
                + "]}"));
    assertEquals(
        "unknown[$.job.isolated]",
        first(set + "'P': {'Type': 'Map', 'ItemsPath': '$.x', 'Iterator': " + inner + "}"));
    assertEquals(
        "false",
        first(
            set
                + "'P': {'Type': 'Map', 'ItemSelector': {'job.$': '$.job'}, 'ItemProcessor': "
                + inner
                + "}"));
  }

  private static String first(String states) {
    String text = "{'StartAt': 'A', 'States': {" + states + "}}";
    return Calls.sent(Calls.ofFile(text.replace('\'', '"')).get(0), "EnableNetworkIsolation");
  }

  /** The whole request may come that way, and a finding says where it was set. */
  @Test
  void aWholeRequestIsFollowed() {
    String text =
        "{'StartAt': 'A', 'States': {'A': {'Type': 'Pass', 'Result': {'EnableNetworkIsolation':"
            + " false}, 'Next': 'T'}, 'T': {'Type': 'Task',"
            + " 'Resource': 'arn:aws:states:::sagemaker:createTrainingJob'}}}";
    Resource call = Calls.ofFile(text.replace('\'', '"')).get(0);
    assertEquals("false", Calls.sent(call, "EnableNetworkIsolation"));
    assertEquals("absent", Calls.sent(call, "RoleArn"));
  }
}
