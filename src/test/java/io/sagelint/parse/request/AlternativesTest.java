package io.sagelint.parse.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.sagelint.model.PropertyPath;
import io.sagelint.model.Resource;
import io.sagelint.model.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A condition on one word of a document is a condition on that word, not on the document. */
final class AlternativesTest {
  private static Resource call(String whenProd, String otherwise) {
    String text =
        """
        Parameters: {Env: {Type: String, Default: dev}}
        Conditions: {Prod: !Equals [!Ref Env, prod]}
        Resources:
          A:
            Type: AWS::SageMaker::Pipeline
            Properties:
              PipelineDefinition:
                PipelineDefinitionBody: !Sub
                  - '{"Steps": [{"Type": "Model", "Arguments": {%s}}]}'
                  - W: !If [Prod, '%s', '%s']
        """;
    String body = "\"A\": \"same\", ${W}";
    List<Resource> all = Calls.ofTemplate(text.formatted(body, whenProd, otherwise));
    assertEquals(List.of("CreateModel Steps[0].Arguments"), Calls.made(all));
    return all.get(1);
  }

  private static Value value(Resource call, String path) {
    return ((Value.Mapping) call.properties()).get(path).map(Value.Property::value).orElseThrow();
  }

  @Test
  void whatIsTheSameIsNoChoice() {
    Resource call = call("\"B\": 1", "\"B\": 2");
    assertEquals(Value.Text.class, value(call, "A").getClass());
    assertEquals(Value.Conditional.class, value(call, "B").getClass());
    assertEquals("2", Calls.sent(call, "B"));
  }

  @Test
  void aKeyMayBeThereInOneOnly() {
    Resource call = call("\"B\": {\"C\": 1}", "\"D\": [1, 2]");
    assertEquals("absent", Calls.sent(call, "B"));
    assertEquals("sequence", Calls.sent(call, "D"));
    assertEquals("absent", Calls.sent(call("\"B\": 1", "\"C\": 1"), "B"));
  }

  @Test
  void objectsAndListsAreMergedInside() {
    Resource call = call("\"B\": {\"C\": [1, {\"D\": 1}]}", "\"B\": {\"C\": [1]}");
    Value.Mapping inner = (Value.Mapping) value(call, "B");
    Value.Sequence list = (Value.Sequence) inner.get("C").orElseThrow().value();
    assertEquals(2, list.items().size());
    assertEquals(Value.Conditional.class, list.items().get(1).getClass());
    assertEquals(1, call.find(PropertyPath.parse("B.C[]")).size());
  }

  @Test
  void valuesOfSeveralKindsAreAlternatives() {
    Resource call = call("\"B\": {\"C\": 1}", "\"B\": \"x\"");
    assertEquals("x", Calls.sent(call, "B"));
    assertEquals("same", Calls.sent(call, "A"));
  }

  /** One of the texts cannot be read: only that one is not known. */
  @Test
  void aBrokenTextIsOneAlternative() {
    Resource call = call("\"B\":", "\"B\": 2");
    assertEquals("2", Calls.sent(call, "B"));
  }
}
