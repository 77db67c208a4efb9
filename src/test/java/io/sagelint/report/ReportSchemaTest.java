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
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The schema says what the reports are: neither more nor less. */
final class ReportSchemaTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Test
  void isASchemaItselfAndHasTheNameThatReportsGive() throws IOException {
    JsonSchema meta =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(SchemaLocation.of(SchemaId.V202012));
    assertEquals(Set.of(), meta.validate(ReportSchema.text(), InputFormat.JSON));
    assertEquals(JsonReporter.SCHEMA, MAPPER.readTree(ReportSchema.text()).get("$id").textValue());
  }

  @TestFactory
  Stream<DynamicTest> holdsForEveryGoldenReport() throws IOException {
    return goldens().stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.toString(), () -> ReportSchema.assertValid(Files.readString(file))));
  }

  @Test
  void missesEveryKeyThatIsTakenAway() throws IOException {
    for (Path file : goldens()) {
      JsonNode report = MAPPER.readTree(Files.readString(file));
      assertEveryKeyIsNeeded(report, report);
    }
  }

  @Test
  void knowsNoOtherKeys() throws IOException {
    ObjectNode report = (ObjectNode) MAPPER.readTree(Golden.read("literal/expected.json"));
    ((ObjectNode) report.at("/findings/0/resource")).put("extra", 1);
    assertFalse(ReportSchema.mistakes(report.toString()).isEmpty());
  }

  private static void assertEveryKeyIsNeeded(JsonNode report, JsonNode part) {
    if (part instanceof ObjectNode object) {
      for (String key : Stream.of(keys(object)).toList()) {
        JsonNode removed = object.get(key);
        assertEveryKeyIsNeeded(report, removed);
        if (!key.equals("customer-managed-key") && !key.equals("inter-container-encryption")) {
          object.remove(key);
          assertFalse(ReportSchema.mistakes(report.toString()).isEmpty(), key);
          object.set(key, removed);
        }
      }
    }
    part.elements().forEachRemaining(child -> assertArrays(report, child));
  }

  private static void assertArrays(JsonNode report, JsonNode child) {
    if (child.isArray()) {
      child.forEach(item -> assertEveryKeyIsNeeded(report, item));
    }
  }

  private static String[] keys(ObjectNode object) {
    return object.properties().stream().map(entry -> entry.getKey()).toArray(String[]::new);
  }

  private static List<Path> goldens() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("testdata", "report"))) {
      List<Path> found =
          files
              .filter(file -> file.endsWith("expected.json") && !file.getParent().endsWith("rules"))
              .sorted()
              .toList();
      assertTrue(found.size() > 5);
      return found;
    }
  }
}
