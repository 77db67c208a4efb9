package io.sagelint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every shape of parameter file gives {@code Isolate} the value false, and a finding shows where.
 */
final class ParameterShapesTest {
  private static final String TEMPLATE =
      """
      Parameters: {Isolate: {Type: String}, Other: {Type: String, Default: x}}
      Resources: {M: {Type: AWS::SageMaker::Model, Properties: {EnableNetworkIsolation: !Ref Isolate}}}
      """;

  /**
   * One shape.
   *
   * @param place the line and column of the value
   */
  private record Shape(String file, String place, String text) {}

  private static final List<Shape> SHAPES =
      List.of(
          new Shape(
              "list.json",
              "1:49",
              "[{\"ParameterKey\": \"Isolate\", \"ParameterValue\":  \"false\"}, "
                  + "{\"ParameterKey\": \"Other\", \"UsePreviousValue\": true}]"),
          new Shape("list.yaml", "2:19", "- ParameterKey: Isolate\n  ParameterValue: \"false\"\n"),
          new Shape(
              "pipeline.json",
              "1:29",
              "{\"Parameters\": {\"Isolate\" : \"false\"}, \"Tags\": {\"a\": \"b\"}, "
                  + "\"StackPolicy\": {\"Statement\": []}}"),
          new Shape("pipeline.yaml", "2:12", "Parameters:\n  Isolate: \"false\"\nTags: {a: b}\n"),
          new Shape(
              "sync.yaml", "3:12", "template-file-path: t.yaml\nparameters:\n  Isolate: 'false'\n"),
          new Shape(
              "skeleton.json",
              "1:60",
              "{\"Parameters\": [{\"ParameterKey\":\"Isolate\",\"ParameterValue\":\"false\"}]}"),
          new Shape("plain.json", "1:13", "{\"Isolate\": \"false\"}"),
          new Shape("plain.yaml", "1:10", "Isolate: false\n"),
          new Shape("pairs.json", "1:3", "[\"Isolate=false\", \"Other=a\"]"),
          new Shape("lines.env", "2:1", "# ours\nIsolate=false\n\nOther=several words = here\n"),
          new Shape("lines.txt", "1:9", "Other=x Isolate=\"false\""),
          new Shape("shorthand.txt", "1:1", "ParameterKey=Isolate,ParameterValue=false"),
          new Shape(
              "samconfig.toml",
              "2:32",
              "[default.deploy.parameters]\nparameter_overrides = \"Other=x Isolate=\\\"false\\\"\"\n"),
          new Shape(
              "sam-list.toml",
              "3:3",
              "[dev.deploy.parameters]\nparameter_overrides = [\n \"Isolate=false\"]\n"),
          new Shape(
              "sam-block.toml",
              "4:1",
              "[dev.deploy.parameters]\nparameter_overrides = \"\"\"\nOther=x\nIsolate=false\n\"\"\"\n"),
          new Shape(
              "sam-global.toml",
              "2:24",
              "[dev.global.parameters]\nparameter_overrides = 'Isolate=false'\n"),
          new Shape(
              "samconfig.yaml",
              "4:28",
              "default:\n  deploy:\n    parameters:\n      parameter_overrides: Isolate=false\n"));

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> shapes() {
    return SHAPES.stream().map(shape -> DynamicTest.dynamicTest(shape.file(), () -> check(shape)));
  }

  private void check(Shape shape) throws IOException {
    Call call = check(shape.file(), shape.text());
    assertEquals(1, call.code(), call::err);
    assertEquals("", call.err());
    String place = "::: params/" + shape.file() + ":" + shape.place() + "\n";
    assertTrue(call.out().contains(place), () -> place + " is not in\n" + call.out());
    assertTrue(call.out().contains("value of parameter Isolate in params/"), call::out);
  }

  @Test
  void aValueThatTheStackKeepsIsUnknown() throws IOException {
    Call call = check("keep.json", "[{\"ParameterKey\": \"Isolate\", \"UsePreviousValue\": true}]");
    assertEquals(0, call.code());
    assertTrue(call.out().contains("keeps the value that the deployed stack has"), call::out);
  }

  @Test
  void aListIsOneValueWithCommas() throws IOException {
    Call call = check("list.yaml", "Isolate: [fal, se]\n");
    assertTrue(call.out().contains("EnableNetworkIsolation is fal,se"), call::out);
  }

  private Call check(String name, String text) throws IOException {
    Files.writeString(folder.resolve("template.yaml"), TEMPLATE);
    Files.createDirectories(folder.resolve("params"));
    Files.writeString(folder.resolve("params").resolve(name), text);
    return Call.in(folder, "check", "template.yaml", "--parameters", "params/" + name);
  }
}
