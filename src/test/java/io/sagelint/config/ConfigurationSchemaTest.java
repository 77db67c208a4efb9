package io.sagelint.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.sagelint.diagnostic.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The published schema of the configuration refuses what the program refuses. */
final class ConfigurationSchemaTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "version: 1",
        "fail-on: high",
        "fail-on: never",
        "undetermined: fail",
        "undetermined: maybe",
        "include: [a/]",
        "include: a/",
        "exclude: [a/]",
        "rules: {only: [a], skip: [b], settings: {c: {severity: low, parameters: {d: [e]}}}}",
        "rules: {onyl: [a]}",
        "rules: {settings: {c: {severty: low}}}",
        "suppressions: {require-reason: false, forbid: [a]}",
        "suppressions: {require-reason: no-idea}",
        "ignore: [{rules: [a], paths: [b], addresses: [c], constructs: [d], properties: [e], reason: f}]",
        "ignore: [{rules: [a], paths: [b], reason: c, until: 2027-01-31}]",
        "ignore: [{rules: [a], reason: c}]",
        "ignore: [{paths: [a], reason: c}]",
        "ignore: [{rules: [a], paths: [b], reason: c, because: d}]",
        "cloudformation: {parameters: []}",
        "cloudformation: {parameters: {}}",
        "cloudformation: {parameters: a.json}",
        "terraform: {roots: [.], var-files: []}",
        "terraform: {roots: [{path: ., var-files: []}]}",
        "terraform: {roots: [{var-files: []}]}",
        "baseline: known.json",
        "honor-suppressions-of: [Checkov, cfn_nag]",
        "honor-suppressions-of: [checkof]",
        "baselin: a"
      })
  void bothRefuseTheSame(String text) throws IOException {
    Path file = Files.writeString(folder.resolve(Configuration.FILE_NAME), text + "\n");
    List<Problem> problems = new ArrayList<>();
    new ConfigurationReader(problems, folder).read(file, Configuration.FILE_NAME);
    boolean refused = !schema().validate(text, InputFormat.YAML).isEmpty();
    assertEquals(refused, !problems.isEmpty(), problems.toString());
  }

  private static JsonSchema schema() throws IOException {
    try (InputStream in = Configuration.class.getResourceAsStream("configuration-v1.schema.json")) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(in);
    }
  }
}
