package io.sagelint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sagelint.check.Report;
import io.sagelint.diagnostic.Problem;
import io.sagelint.engine.Shard;
import io.sagelint.model.Hop;
import io.sagelint.model.Origin;
import io.sagelint.model.Resource;
import io.sagelint.model.Value;
import io.sagelint.source.SourceFile;
import io.sagelint.source.Span;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of the JSON report. */
final class JsonReporterTest {
  private static final JsonReporter REPORTER = new JsonReporter("1.2.3", Shard.WHOLE);
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Property(tries = 300)
  void noTextMakesItInvalidOrGetsLost(
      @ForAll("texts") String text, @ForAll("texts") String path, @ForAll("texts") String value)
      throws IOException {
    String json = Sample.write(REPORTER, report(path, text, value));
    ReportSchema.assertValid(json);
    assertTrue(json.endsWith("}\n"));
    JsonNode report = MAPPER.readTree(json);
    assertEquals(path, report.at("/findings/0/path").textValue());
    assertEquals(value, report.at("/findings/0/value").textValue());
    assertEquals(text, report.at("/findings/0/related/0/message").textValue());
    assertEquals(text, report.at("/undetermined/0/reason").textValue());
    assertEquals(value, report.at("/undetermined/0/needs/0").textValue());
    assertEquals(text, report.at("/errors/0/message").textValue());
  }

  @Property(tries = 50)
  void theSameReportIsWrittenTheSameWay(
      @ForAll("texts") String text, @ForAll("texts") String path) {
    assertEquals(
        Sample.write(REPORTER, report(path, text, path)),
        Sample.write(REPORTER, report(path, text, path)));
  }

  static Report report(String path, String text, String value) {
    Sample sample = new Sample();
    SourceFile file = sample.file(path, "x" + text, true);
    Span all = file.span(0, file.text().length());
    Resource resource = Sample.resource(text, all);
    Origin origin = new Origin(all, List.of(new Hop(text, all)));
    return sample
        .finding(Sample.KEY, resource, text, value, all, new Hop(text, all))
        .undetermined(Sample.KEY, resource, text, new Value.Unknown(text, List.of(value), origin))
        .error(Problem.syntax(all, text))
        .report();
  }

  /** Every UTF-16 unit, also alone; with more of what formats stumble over. */
  @Provide
  static Arbitrary<String> texts() {
    Arbitrary<String> odd =
        Arbitraries.of(
            "\"", "\\", "\n", "\r", "\t", "\0", "\u001b[0m", "\u2028", "😀", "\ud83d", "é");
    Arbitrary<String> any = Arbitraries.strings().all().ofMaxLength(3);
    return Arbitraries.oneOf(odd, any).list().ofMaxSize(6).map(parts -> String.join("", parts));
  }
}
