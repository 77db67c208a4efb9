package io.sagelint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.sagelint.check.Finding;
import io.sagelint.check.Report;
import io.sagelint.check.Suppression;
import io.sagelint.engine.Shard;
import io.sagelint.model.Hop;
import io.sagelint.model.Provenance;
import io.sagelint.model.Resource;
import io.sagelint.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The schema of SARIF, and what GitHub asks for beyond it. */
final class SarifReporterTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Pattern LINK = Pattern.compile("(?<!\\\\)\\]\\((\\d+)\\)");
  private static final SarifReporter REPORTER =
      new SarifReporter("1.2.3", path -> path, Shard.WHOLE);

  private static final String REGION =
      "{\"startLine\": 2, \"startColumn\": 3, \"endLine\": 2, \"endColumn\": 10}";

  private final Sample sample = new Sample();
  private final SourceFile file = sample.file("t.yaml", "Model:\n  KmsKeyId: !Ref Key\n", true);
  private final Resource model = Sample.resource("AWS::SageMaker::Model", Sample.at(file, "Model"));

  @Test
  void everyReportIsValid() throws IOException {
    JsonSchema schema = schema();
    for (String sarif : GoldenFiles.of(OutputFormat.SARIF)) {
      assertEquals(Set.of(), schema.validate(sarif, InputFormat.JSON));
      JsonNode without = MAPPER.readTree(sarif);
      ((ObjectNode) without.at("/runs/0")).remove("tool");
      assertFalse(schema.validate(without.toString(), InputFormat.JSON).isEmpty());
    }
  }

  @Test
  void gitHubTakesEveryReport() throws IOException {
    for (String sarif : GoldenFiles.of(OutputFormat.SARIF)) {
      JsonNode report = MAPPER.readTree(sarif);
      assertEquals(1, report.get("runs").size());
      JsonNode run = report.at("/runs/0");
      assertTrue(run.at("/invocations/0/executionSuccessful").booleanValue());
      run.at("/tool/driver/rules").forEach(SarifReporterTest::assertRule);
      run.get("results").forEach(result -> assertResult(result, run.at("/tool/driver/rules")));
    }
  }

  private static void assertRule(JsonNode rule) {
    for (String text : new String[] {"/shortDescription/text", "/help/text", "/help/markdown"}) {
      assertFalse(rule.at(text).asText().isBlank(), text);
    }
    int length = rule.at("/fullDescription/text").asText().length();
    assertTrue(length > 0 && length <= 1024);
    double score = Double.parseDouble(rule.at("/properties/security-severity").textValue());
    assertTrue(score > 0 && score <= 10);
    assertEquals("security", rule.at("/properties/tags/0").textValue());
    assertTrue(rule.at("/properties/tags").size() <= 10);
  }

  private static void assertResult(JsonNode result, JsonNode rules) {
    JsonNode rule = rules.get(result.get("ruleIndex").intValue());
    assertEquals(rule.get("id"), result.get("ruleId"));
    assertEquals(1, result.get("locations").size());
    assertPlace(result.at("/locations/0/physicalLocation"));
    Set<String> ids = new TreeSet<>();
    for (JsonNode related : result.get("relatedLocations")) {
      assertPlace(related.get("physicalLocation"));
      ids.add(related.get("id").asText());
    }
    Set<String> linked = new TreeSet<>();
    Matcher links = LINK.matcher(result.at("/message/text").textValue());
    while (links.find()) {
      linked.add(links.group(1));
    }
    assertEquals(ids, linked);
  }

  private static void assertPlace(JsonNode place) {
    String uri = place.at("/artifactLocation/uri").textValue();
    assertTrue(uri.matches("[A-Za-z0-9._~%-][A-Za-z0-9._~%/-]*"), uri);
    JsonNode region = place.get("region");
    assertTrue(region.get("startLine").intValue() >= 1);
    assertEquals(region.get("startLine"), region.get("endLine"));
    assertTrue(region.get("endColumn").intValue() >= region.get("startColumn").intValue());
  }

  @Test
  void pathsAreEncodedFromTheRootOfTheRepository() throws IOException {
    SourceFile odd = new SourceFile("stäcks/a b:#%.yaml", "M\n");
    sample.finding(
        Sample.KEY, Sample.resource("T", Sample.at(odd, "M")), "p", null, Sample.at(odd, "M"));
    SarifReporter reporter = new SarifReporter("1.2.3", path -> "infra/" + path, Shard.WHOLE);
    JsonNode run = MAPPER.readTree(Sample.write(reporter, sample.report())).at("/runs/0");
    assertEquals(
        "infra/st%C3%A4cks/a%20b%3A%23%25.yaml",
        run.at("/results/0/locations/0/physicalLocation/artifactLocation/uri").textValue());
  }

  @Test
  void aSuppressedFindingIsToldAsSuchOrNotAtAll() throws IOException {
    sample.finding(Sample.KEY, model, "KmsKeyId", null, model.name());
    Report report = sample.report();
    Suppression note =
        new Suppression(
            "Checkov",
            "CKV_1",
            Suppression.Kind.INLINE,
            "a toy",
            Optional.empty(),
            Sample.at(file, "!Ref"),
            true);
    Finding finding = report.findings().get(0);
    Finding silent = finding.with(finding.standing().with(note));
    Report suppressed = report.with(List.of(silent), report.undetermined());
    String sarif = Sample.write(REPORTER, suppressed);
    assertEquals(Set.of(), schema().validate(sarif, InputFormat.JSON));
    JsonNode suppression = MAPPER.readTree(sarif).at("/runs/0/results/0/suppressions/0");
    assertEquals("inSource", suppression.get("kind").textValue());
    assertEquals("a toy", suppression.get("justification").textValue());
    assertEquals(2, suppression.at("/location/physicalLocation/region/startLine").intValue());
    ReportOptions options =
        new ReportOptions(Style.PLAIN, Shown.OPEN, "1.2.3", path -> path, Shard.WHOLE);
    Set<OutputFormat> telling =
        Set.of(OutputFormat.SARIF, OutputFormat.JSON, OutputFormat.JUNIT, OutputFormat.HTML);
    for (OutputFormat format : OutputFormat.values()) {
      boolean kept = telling.contains(format);
      String text = Sample.write(format.reporter(options), suppressed);
      assertEquals(kept, text.contains("KmsKeyId"), text);
    }
  }

  @Test
  void aRegionStaysOnOneLine() throws IOException {
    SourceFile block = sample.file("b.yaml", "Model:\r\n  Tags: |\r\n    one\r\n", true);
    sample.finding(Sample.KEY, model, "Tags", null, block.span(10, block.text().length()));
    JsonNode region = result(sample.report()).at("/locations/0/physicalLocation/region");
    assertEquals(MAPPER.readTree(REGION), region);
  }

  @Test
  void aLinkInATemplateIsNoLink() throws IOException {
    Hop hop = new Hop("default of [x](https://example.com)", model.name());
    sample.finding(Sample.KEY, model, "[here](1)", "x", Sample.at(file, "!Ref Key"), hop);
    JsonNode result = result(sample.report());
    assertEquals(
        "\\[here\\](1) is x. See [default of \\[x\\](https://example.com)](1).",
        result.at("/message/text").textValue());
  }

  @Test
  void theSourceOfAnAppIsLinked() throws IOException {
    Provenance.SourceLine line = new Provenance.SourceLine("lib/ml.ts", 18, 5);
    Resource made =
        model.from(
            Provenance.NONE.by(
                new Provenance.Construct("Ml/Bias/Resource", Optional.of(line), List.of())));
    sample.finding(Sample.KEY, made, "KmsKeyId", null, made.name());
    JsonNode result = result(sample.report());
    assertTrue(
        result.at("/message/text").textValue().endsWith(" See [where the app makes it](1)."));
    JsonNode place = result.at("/relatedLocations/0/physicalLocation");
    assertEquals("lib/ml.ts", place.at("/artifactLocation/uri").textValue());
    assertEquals(18, place.at("/region/startLine").intValue());
  }

  @Test
  void theWorstStayWhereGitHubTakesNoMore() throws IOException {
    int max = SarifReporter.MAX_RESULTS;
    var low =
        Sample.finding(
            Sample.KEY, io.sagelint.check.Certainty.CERTAIN, model, "p", null, model.name());
    Collections.nCopies(max, low).forEach(sample::add);
    sample.finding(Sample.ENCRYPTION, model, "flag", null, Sample.at(file, "!Ref Key"));
    JsonNode run = MAPPER.readTree(Sample.write(REPORTER, sample.report())).at("/runs/0");
    assertEquals(max, run.get("results").size());
    assertEquals("error", run.at("/results/" + (max - 1) + "/level").textValue());
    assertTrue(
        run.at("/invocations/0/toolExecutionNotifications/0/message/text")
            .textValue()
            .startsWith("1 findings more"));
  }

  private static JsonNode result(Report report) throws IOException {
    JsonNode sarif = MAPPER.readTree(Sample.write(REPORTER, report));
    return sarif.at("/runs/0/results/0");
  }

  private static JsonSchema schema() throws IOException {
    try (InputStream in =
        SarifReporterTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(in);
    }
  }
}
