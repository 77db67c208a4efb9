package io.sagelint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --parameters}: which values count, and what is refused. */
final class ParametersOptionTest {
  private static final String TEMPLATE =
      """
      Parameters: {On: {Type: String}, Count: {Type: Number, Default: 2}}
      Conditions: {IsOn: !Equals [!Ref On, "true"]}
      Resources:
        M: {Type: AWS::SageMaker::Model, Properties: {EnableNetworkIsolation: !Ref On}}
        N: {Type: AWS::SageMaker::Model, Condition: IsOn}
      """;

  @TempDir Path folder;

  @BeforeEach
  void files() throws IOException {
    write("t.yaml", TEMPLATE);
    write("on.json", "{\"On\": \"true\"}");
    write("off.json", "{\"On\": \"false\", \"Ignored\": \"x\"}");
  }

  @Test
  void everyFileIsADeployment() {
    Call call = check("--parameters", "on.json", "--parameters", "off.json");
    assertEquals(
        """
        t.yaml:4:73: high: EnableNetworkIsolation is false, so the network access of the inference \
        containers is not restricted and code there can send data out. Once isolated: no pip \
        install, no S3 access from inside, no credentials. Only with off.json. [network-isolation]
        t.yaml:5:3: high: EnableNetworkIsolation is not set, so the network access of the inference \
        containers is not restricted and code there can send data out. Once isolated: no pip \
        install, no S3 access from inside, no credentials. Only with on.json. [network-isolation]
        2 findings (2 high), 0 undetermined in 1 file
        """,
        call.out());
  }

  @Test
  void oneFileNeedsNoMention() {
    assertTrue(!check("--parameters", "off.json").out().contains("Only with"));
  }

  @Test
  void whatAllFilesShareIsToldOnce() throws IOException {
    write("also.json", "{\"On\": \"false\"}");
    Call call = check("--parameters", "off.json", "--parameters", "also.json");
    assertTrue(call.out().endsWith("1 finding (1 high), 0 undetermined in 1 file\n"), call::out);
    assertTrue(!call.out().contains("Only with"), call::out);
  }

  @Test
  void pairsAreLaidOverEveryFile() {
    Call call =
        check("--parameters", "on.json", "--parameters", "off.json", "--parameters", "On=no");
    assertTrue(call.out().contains("EnableNetworkIsolation is no"), call::out);
    assertTrue(!call.out().contains("Only with"), call::out);
  }

  @Test
  void severalPairsFitInOneArgument() {
    Call call = check("--parameters", "Count=3 On=\"false\" ParameterKey=A,ParameterValue='b c'");
    assertTrue(call.out().contains("EnableNetworkIsolation is false"), call::out);
  }

  @Test
  void aPairPointsToTheDeclaration() {
    Call call = Call.in(folder, "check", "--parameters", "On=false");
    assertTrue(call.out().contains("value of parameter On on the command line"), call::out);
    assertTrue(call.out().contains("::: t.yaml:1:14"), call::out);
  }

  @Test
  void aTemplateWithoutTheParametersKeepsItsDefaults() throws IOException {
    write("other.json", "{\"Elsewhere\": \"true\"}");
    assertEquals(check().out(), check("--parameters", "other.json").out());
  }

  @Test
  void wrongCallsExitWithTwo() throws IOException {
    write("shape.json", "{\"On\": {\"nested\": true}}");
    write("items.json", "[{\"Key\": \"On\"}]");
    write("text.yaml", "just words\n");
    write("broken.json", "{\"On\": ");
    write("broken.toml", "[default\n");
    write("none.toml", "version = 0.1\n");
    write("empty.yaml", "");
    wrong("missing.json", "missing.json: no such file");
    wrong("shape.json", "shape.json:1:8: the value of parameter On is a text or a list of texts");
    wrong("items.json", "items.json:1:2: no parameters: write [{\"ParameterKey\"");
    wrong("text.yaml", "text.yaml:1:1: no parameters: write ");
    wrong("broken.json", "broken.json:1:");
    wrong("broken.toml", "broken.toml:1:");
    wrong("none.toml", "none.toml: no environment has parameter_overrides");
    wrong("empty.yaml", "empty.yaml: is empty");
    wrong("On=a b", "On=a b: write Key=Value, with quotes around a value that has blanks");
    wrong(".", ".: is a directory, not a file");
  }

  private void wrong(String given, String message) {
    Call call = check("--parameters", given);
    assertEquals(2, call.code(), given);
    assertEquals("", call.out());
    assertTrue(call.err().startsWith("sagelint: --parameters " + message), call::err);
  }

  private Call check(String... options) {
    String[] arguments = new String[options.length + 4];
    System.arraycopy(new String[] {"check", "t.yaml", "--format", "concise"}, 0, arguments, 0, 4);
    System.arraycopy(options, 0, arguments, 4, options.length);
    return Call.in(folder, arguments);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
