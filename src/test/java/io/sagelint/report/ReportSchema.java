package io.sagelint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** The published schema of the JSON report. */
final class ReportSchema {
  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(text());

  private ReportSchema() {}

  static Set<ValidationMessage> mistakes(String json) {
    return SCHEMA.validate(json, InputFormat.JSON);
  }

  static void assertValid(String json) {
    assertEquals(Set.of(), mistakes(json));
  }

  static String text() {
    try (InputStream in = JsonReporter.class.getResourceAsStream("report-v1.schema.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
