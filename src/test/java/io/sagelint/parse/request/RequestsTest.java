package io.sagelint.parse.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.sagelint.catalogue.Catalogue;
import io.sagelint.model.PropertyPath;
import io.sagelint.model.Resource;
import io.sagelint.model.Value;
import io.sagelint.read.JsonReader;
import io.sagelint.read.Node;
import io.sagelint.read.YamlReader;
import io.sagelint.rule.BuiltInRules;
import io.sagelint.source.SourceFile;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Bodies of requests keep their values, and where each of them stands. */
final class RequestsTest {
  private static final String BODY =
      """
      {
        "ModelName": "churn",
        "EnableNetworkIsolation": true,
        "VpcConfig": null,
        "Containers": [
          { "Image": "111122223333.dkr.ecr.eu-west-1.amazonaws.com/churn:1" }
        ]
      }
      """;

  private final Catalogue catalogue = BuiltInRules.byDefault().catalogue();

  @Test
  void aRequestIsOfTheKindThatItsOperationMakes() {
    Resource model = request(json(BODY), "CreateModel").orElseThrow();
    assertEquals("CreateModel", model.type());
    assertEquals("Model", model.kind());
    assertEquals("", model.address());
    assertEquals("\"ModelName\"", model.name().text());
  }

  @Test
  void valuesKeepTheirTypesAndPlaces() {
    Resource model = request(json(BODY), "CreateModel").orElseThrow();
    Value isolation = value(model, "EnableNetworkIsolation");
    assertEquals(true, ((Value.Bool) isolation).value());
    assertEquals("true", isolation.span().text());
    assertEquals(Value.Text.class, value(model, "ModelName").getClass());
    assertEquals(Value.Null.class, value(model, "VpcConfig").getClass());
    assertEquals(3, value(model, "EnableNetworkIsolation").span().from().line());
  }

  @Test
  void numbersAreKeptAsTheyAreWritten() {
    Node body = yaml("ResourceConfig:\n  InstanceCount: 2\n");
    Resource job = request(body, "CreateTrainingJob").orElseThrow();
    assertEquals("2", ((Value.Num) value(job, "ResourceConfig.InstanceCount")).written());
  }

  /**
   * A missing property is told at the key of its block; in a list, at the first key of the item.
   */
  @Test
  void whatIsMissingBelongsToItsBlock() {
    Resource model = request(json(BODY), "CreateModel").orElseThrow();
    assertEquals("\"ModelName\"", value(model, "ExecutionRoleArn").span().text());
    assertEquals("\"Image\"", value(model, "Containers[].ModelDataUrl").span().text());
  }

  @Test
  void otherOperationsMakeNothingToJudge() {
    assertEquals(Optional.empty(), request(json(BODY), "CreateHub"));
    assertEquals(Optional.empty(), request(json(BODY), "AWS::SageMaker::Model"));
    assertEquals(Optional.empty(), request(json(BODY), "aws_sagemaker_model"));
  }

  @Test
  void aBodyIsAMapping() {
    for (String text : List.of("[]", "\"$.request\"", "null")) {
      assertEquals(Optional.empty(), request(json(text), "CreateModel"), text);
    }
  }

  @Test
  void anEmptyBodyIsNamedByItself() {
    assertEquals("{}", request(json("{}"), "CreateModel").orElseThrow().name().text());
  }

  private Optional<Resource> request(Node body, String operation) {
    return Requests.of(body, operation, catalogue);
  }

  private static Value value(Resource resource, String path) {
    return resource.find(PropertyPath.parse(path)).get(0).value();
  }

  private static Node json(String text) {
    return JsonReader.read(new SourceFile("request.json", text)).root().orElseThrow();
  }

  private static Node yaml(String text) {
    return YamlReader.read(new SourceFile("request.yaml", text)).root().orElseThrow();
  }
}
